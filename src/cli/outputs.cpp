#include "cli/outputs.h"

#include <utility>

namespace chaek::cli {
namespace {

/// Takes everything and keeps nothing.
class VanishingSink final : public base::ByteSink {
 public:
  bool write(std::string_view) override { return true; }
};

OutputFormat format_of(std::string_view path) {
  return path.ends_with(".pdf") ? OutputFormat::pdf : OutputFormat::epub;
}

}  // namespace

std::vector<Output> open_outputs(const Options& options, std::string_view slug,
                                 base::Diagnostics& diagnostics) {
  std::vector<std::pair<OutputFormat, std::string>> wanted;
  wanted.reserve(options.outputs.size());
  for (const std::string& path : options.outputs) wanted.emplace_back(format_of(path), path);
  if (wanted.empty()) {
    wanted = {{OutputFormat::epub, std::string(slug) + ".epub"},
              {OutputFormat::pdf, std::string(slug) + ".pdf"}};
  }
  if (!options.audit.empty()) wanted.emplace_back(OutputFormat::audit, options.audit);
  std::vector<Output> outputs;
  for (auto& [format, path] : wanted) {
    Output output{.format = format, .path = std::move(path)};
    if (options.command == Command::check) {
      output.sink = std::make_unique<VanishingSink>();
    } else {
      std::string fault;
      auto file = base::AtomicFile::create(output.path, fault);
      if (file == nullptr) {
        diagnostics.error("write-failed", {}, fault, "choose another place with -o");
        continue;
      }
      output.file = file.get();
      output.sink = std::move(file);
    }
    outputs.push_back(std::move(output));
  }
  return outputs;
}

void commit_outputs(std::vector<Output>& outputs, base::Diagnostics& diagnostics) {
  for (Output& output : outputs) {
    if (output.file == nullptr || !output.rendered) continue;
    output.written = output.file->commit();
    if (output.written) continue;
    diagnostics.error("write-failed", {}, output.file->fault(), "the old file is as it was");
  }
}

}  // namespace chaek::cli
