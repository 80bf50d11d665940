#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/atomic_file.h"
#include "base/byte_sink.h"
#include "base/diagnostic.h"
#include "base/print_choice.h"
#include "cli/options.h"

namespace chaek::cli {

/// The name of an output that is no file: standard output.
inline constexpr std::string_view kStandardOutput = "-";

enum class OutputFormat { epub, pdf, audit };

/// Hands on to another sink no more than so many bytes.
class LimitedSink final : public base::ByteSink {
 public:
  LimitedSink(std::unique_ptr<base::ByteSink> sink, std::uint64_t most)
      : sink_(std::move(sink)), most_(most) {}

  bool write(std::string_view bytes) override;
  bool is_passed() const { return is_passed_; }

 private:
  std::unique_ptr<base::ByteSink> sink_;
  const std::uint64_t most_;
  std::uint64_t size_ = 0;
  bool is_passed_ = false;
};

/// One file to be written; what is rendered goes to its sink.
struct Output {
  OutputFormat format = OutputFormat::epub;
  std::string path;
  base::PrintChoice print = {};  ///< of a PDF
  std::unique_ptr<base::ByteSink> sink = {};
  base::AtomicFile* file = nullptr;  ///< the sink, where it is a file
  LimitedSink* limit = nullptr;      ///< what the sink is in, unless it keeps nothing
  std::string* held = nullptr;       ///< what the sink holds for standard output
  bool rendered = false;             ///< the writer came to its end
  bool written = false;              ///< the file is in its place
};

/// What is to be made of one book.
struct WantedOutputs {
  std::vector<base::OutputChoice> files;
  std::string audit;  ///< empty: none
};

/// What is written to `path`.
OutputFormat format_of(std::string_view path, const Options& options);

/// The files that the options ask for, else those of book.yaml; without any, both formats named
/// after `slug`.
WantedOutputs wanted_outputs(const Options& options, const std::vector<base::OutputChoice>& of_book,
                             std::string_view slug);

/// Opens the outputs, the audit's last. Their temporary files are open then, so that a folder that
/// can't be written to is known before the work. For `chaek check` nothing is opened and what is
/// written vanishes. None takes more than `most` bytes. Reports "write-failed".
std::vector<Output> open_outputs(const Options& options, WantedOutputs wanted, std::uint64_t most,
                                 base::Diagnostics& diagnostics);

/// Puts every rendered output in its place (what is held goes to standard output), or with
/// `if_changed` leaves one that is the same already. Reports "write-failed".
void commit_outputs(std::vector<Output>& outputs, base::AtomicFile::Replace replace,
                    base::Diagnostics& diagnostics);

}  // namespace chaek::cli
