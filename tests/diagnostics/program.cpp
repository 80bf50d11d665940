#include "diagnostics/program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace chaek::diagnostics {
namespace {

namespace fs = std::filesystem;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

void limit(int what, unsigned long most) {
  if (most == 0) return;
  const rlimit value = {most, most};
  setrlimit(static_cast<__rlimit_resource>(what), &value);
}

pid_t start(const std::vector<std::string>& arguments, const Folder& folder,
            const std::vector<std::string>& settings, Limits limits, const std::string& out,
            const std::string& err) {
  std::vector<std::string> words = {PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment = {"PATH=/usr/bin:/bin"};
  environment.insert(environment.end(), settings.begin(), settings.end());
  const std::vector<char*> argv = pointers(words);
  const std::vector<char*> envp = pointers(environment);
  const pid_t process = fork();
  if (process < 0) throw std::runtime_error("fork");
  if (process > 0) return process;
  const int out_file = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  const int err_file = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (chdir(folder.path().c_str()) != 0 || out_file < 0 || err_file < 0) _exit(99);
  dup2(out_file, STDOUT_FILENO);
  dup2(err_file, STDERR_FILENO);
  limit(RLIMIT_FSIZE, limits.file_size);
  limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_CPU, limits.seconds);
  if (limits.file_size != 0) signal(SIGXFSZ, SIG_IGN);  // a full disk kills nobody
  execve(argv[0], argv.data(), envp.data());
  _exit(99);
}

}  // namespace

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "chaek-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
  path_ = fs::canonical(name);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& contents) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << contents;
}

std::string Folder::read(const std::string& name) const {
  return contents_of(path_ / name);
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path_)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string contents_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

int wait_for(pid_t process) {
  int status = 0;
  if (waitpid(process, &status, 0) < 0) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

Outcome run_chaek(const std::vector<std::string>& arguments, const Folder& folder,
                  const std::vector<std::string>& settings, Limits limits) {
  const Folder streams;
  const std::string out = (streams.path() / "out").string();
  const std::string err = (streams.path() / "err").string();
  Outcome outcome;
  outcome.exit_code = wait_for(start(arguments, folder, settings, limits, out, err));
  outcome.out = contents_of(out);
  outcome.err = contents_of(err);
  return outcome;
}

pid_t start_chaek(const std::vector<std::string>& arguments, const Folder& folder) {
  return start(arguments, folder, {}, {}, "/dev/null", "/dev/null");
}

}  // namespace chaek::diagnostics
