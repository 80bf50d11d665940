#include "cli/outputs.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace chaek::cli {
namespace {

/// Takes everything and keeps nothing.
class VanishingSink final : public base::ByteSink {
 public:
  bool write(std::string_view) override { return true; }
};

/// Holds everything until it is known to be good.
class HeldOutput final : public base::ByteSink {
 public:
  bool write(std::string_view bytes) override {
    bytes_ += bytes;
    return true;
  }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

/// Puts the sink of `output` into one that takes no more than `most` bytes.
void limit(Output& output, std::uint64_t most) {
  auto limited = std::make_unique<LimitedSink>(std::move(output.sink), most);
  output.limit = limited.get();
  output.sink = std::move(limited);
}

/// Gives `output` its sink; none when its file can't be opened.
void open(Output& output, const Options& options, base::Diagnostics& diagnostics) {
  if (options.command == Command::check) {
    output.sink = std::make_unique<VanishingSink>();
    return;
  }
  if (output.path == kStandardOutput) {
    auto held = std::make_unique<HeldOutput>();
    output.held = &held->bytes();
    output.sink = std::move(held);
    return;
  }
  std::string fault;
  auto file = base::AtomicFile::create(output.path, fault);
  if (file == nullptr) {
    diagnostics.error("write-failed", {}, fault, "choose another place with -o");
    return;
  }
  output.file = file.get();
  output.sink = std::move(file);
}

/// Writes what `output` holds to standard output. A reader that leaves early has no whole book.
void write_held(Output& output, base::Diagnostics& diagnostics) {
  std::string_view bytes = *output.held;
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      diagnostics.error(
          "write-failed", {},
          "standard output does not take the book: " + std::string(std::strerror(errno)),
          "choose another place with -o");
      return;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  output.written = true;
}

/// The outputs of `chaek cover`: whatever is named is a cover.
std::vector<base::OutputChoice> cover_outputs(const Options& options, std::string_view slug) {
  base::PrintChoice cover;
  base::set_scheme(cover, "cover");
  std::vector<base::OutputChoice> wanted = options.outputs;
  if (wanted.empty()) wanted = {{std::string(slug) + "-cover.pdf", cover}};
  for (base::OutputChoice& output : wanted) {
    if (output.print.scheme != base::Scheme::cover) output.print = cover;
  }
  return wanted;
}

}  // namespace

bool LimitedSink::write(std::string_view bytes) {
  is_passed_ = is_passed_ || bytes.size() > most_ - size_;
  if (is_passed_) return false;
  size_ += bytes.size();
  return sink_->write(bytes);
}

OutputFormat format_of(std::string_view path, const Options& options) {
  const bool pdf = path == kStandardOutput ? options.format == "pdf" : path.ends_with(".pdf");
  return pdf ? OutputFormat::pdf : OutputFormat::epub;
}

WantedOutputs wanted_outputs(const Options& options, const std::vector<base::OutputChoice>& of_book,
                             std::string_view slug) {
  if (options.command == Command::cover) return {cover_outputs(options, slug), {}};
  if (!options.outputs.empty()) return {options.outputs, options.audit};
  if (!of_book.empty()) return {of_book, options.audit};
  return {{{std::string(slug) + ".epub", {}}, {std::string(slug) + ".pdf", {}}}, options.audit};
}

std::vector<Output> open_outputs(const Options& options, WantedOutputs wanted, std::uint64_t most,
                                 base::Diagnostics& diagnostics) {
  std::vector<Output> planned;
  for (base::OutputChoice& choice : wanted.files) {
    planned.push_back(
        {.format = format_of(choice.path, options), .path = {}, .print = choice.print});
    planned.back().path = std::move(choice.path);
  }
  if (!wanted.audit.empty()) {
    planned.push_back({.format = OutputFormat::audit, .path = std::move(wanted.audit)});
  }
  // All processes open them in one order, lest two wait for one another.
  std::vector<Output*> in_order;
  in_order.reserve(planned.size());
  for (Output& output : planned) in_order.push_back(&output);
  std::sort(in_order.begin(), in_order.end(),
            [](const Output* a, const Output* b) { return a->path < b->path; });
  for (Output* output : in_order) open(*output, options, diagnostics);
  std::erase_if(planned, [](const Output& output) { return output.sink == nullptr; });
  for (Output& output : planned) limit(output, most);
  return planned;
}

void commit_outputs(std::vector<Output>& outputs, base::AtomicFile::Replace replace,
                    base::Diagnostics& diagnostics) {
  for (Output& output : outputs) {
    if (output.rendered && output.held != nullptr) write_held(output, diagnostics);
    if (output.file == nullptr || !output.rendered) continue;
    output.written = output.file->commit(replace);
    if (output.written) continue;
    diagnostics.error("write-failed", {}, output.file->fault(), "the old file is as it was");
  }
}

}  // namespace chaek::cli
