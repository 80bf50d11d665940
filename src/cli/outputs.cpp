#include "cli/outputs.h"

#include <string>
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

std::vector<Output> open_outputs(const Options& options,
                                 const std::vector<base::OutputChoice>& of_book,
                                 std::string_view slug, base::Diagnostics& diagnostics) {
  std::vector<base::OutputChoice> wanted = options.outputs.empty() ? of_book : options.outputs;
  if (wanted.empty())
    wanted = {{std::string(slug) + ".epub", {}}, {std::string(slug) + ".pdf", {}}};
  std::vector<Output> planned;
  for (base::OutputChoice& choice : wanted) {
    planned.push_back({.format = format_of(choice.path), .path = {}, .print = choice.print});
    planned.back().path = std::move(choice.path);
  }
  if (!options.audit.empty()) {
    planned.push_back({.format = OutputFormat::audit, .path = options.audit});
  }
  std::vector<Output> outputs;
  for (Output& output : planned) {
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
