#include "cli/run.h"

int main(int argc, char** argv) {
  return chaek::cli::run(argc, argv);
}
