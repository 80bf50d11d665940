#include "source_dir.h"

namespace chaek {

std::string source_dir() {
  return CHAEK_SOURCE_DIR;
}

}  // namespace chaek
