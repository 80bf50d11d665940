#include "read/markdown_limits.h"

#include <algorithm>
#include <map>
#include <vector>

#include "read/lines.h"

namespace chaek::read {
namespace {

constexpr std::size_t marker_limit = 1000;
constexpr std::size_t address_limit = 64 * 1024 * 1024;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/// The length of the mark of a quote, a list item or a footnote that `text` begins with; 0 for
/// none.
std::size_t marker_size(std::string_view text) {
  const char first = text.front();
  if (first == '>') return 1;
  if (first == '-' || first == '*' || first == '+') {
    return text.size() == 1 || is_blank(text[1]) ? 1 : 0;
  }
  if (text.starts_with("[^")) {
    const std::size_t close = text.find("]:");
    return close == std::string_view::npos ? 0 : close + 2;
  }
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits == 0 || digits == text.size()) return 0;
  return text[digits] == '.' || text[digits] == ')' ? digits + 1 : 0;
}

/// How many such marks `line` begins with.
std::size_t count_markers(std::string_view line) {
  for (std::size_t count = 0;; ++count) {
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    const std::size_t size = line.empty() ? 0 : marker_size(line);
    if (size == 0) return count;
    line.remove_prefix(size);
  }
}

/// The columns of a table's second line ("|---|:-:|"); 0 for any other line.
std::size_t table_columns(std::string_view line) {
  if (line.find_first_not_of("|:- \t\r>") != std::string_view::npos) return 0;
  if (line.find('-') == std::string_view::npos) return 0;
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) + 1;
}

/// A mark that interrupts any paragraph, so that what is before it is parsed by itself.
bool begins_item(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos || begin > 3 || begin + 2 >= line.size()) return false;
  const bool mark = line[begin] == '-' || line[begin] == '*' || line[begin] == '+';
  return mark && line[begin + 1] == ' ' && !is_blank(line[begin + 2]);
}

std::size_t count_of(std::string_view text, std::string_view wanted) {
  std::size_t count = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    ++count;
  }
  return count;
}

/// The letters and digits of a reference's label, which decide (with others) whether two are equal.
std::string label_key(std::string_view label) {
  std::string key;
  for (const char c : label.substr(0, 1000)) {
    if (c >= 'A' && c <= 'Z') key += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
  }
  return key;
}

class Estimate {
 public:
  Estimate(std::string_view text, const base::Limits& limits) : text_(text), limits_(limits) {}

  std::optional<Complexity> run() {
    for (std::size_t begin = 0; begin < text_.size() && !reason_;) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      line(begin, text_.substr(begin, end - begin));
      begin = end + 1;
    }
    end_leaf(text_.size());
    if (!reason_) references();
    return reason_;
  }

 private:
  void fail(std::size_t offset, std::string message, std::string_view limit = {}) {
    if (reason_) return;
    reason_ = Complexity{static_cast<std::uint32_t>(offset), std::move(message)};
    if (!limit.empty()) reason_->raised_by = base::raised_by(limit);
  }

  void work(std::uint64_t steps, std::size_t offset, const char* family) {
    work_ += steps;
    if (work_ > limits_.steps) {
      fail(offset, std::string("this would take too long to read: there are too many ") + family,
           "steps");
    }
  }

  void line(std::size_t begin, std::string_view line) {
    const bool blank = std::all_of(line.begin(), line.end(), is_blank);
    if (blank || begins_item(line)) end_leaf(begin);
    containers(begin, line, blank);
    table(begin, line, blank);
    if (line.size() > 1000) long_runs(begin, line);
    previous_ = line;
  }

  /// cmark walks down all open quotes and items for each line, also for one that only goes on.
  void containers(std::size_t begin, std::string_view line, bool blank) {
    const std::size_t markers = count_markers(line);
    if (markers > marker_limit) {
      fail(begin, "quotes and lists are nested more than 1,000 deep");
    }
    const bool flush = !blank && !is_blank(line.front());
    if (markers > 0 || (flush && after_blank_)) depth_ = std::max(markers, flush ? 0 : depth_);
    after_blank_ = blank;
    work(16 * depth_, begin, "lines in deeply nested quotes");
  }

  void table(std::size_t begin, std::string_view line, bool blank) {
    if (blank) {
      columns_ = 0;
    } else if (const std::size_t columns = table_columns(line)) {
      columns_ = std::max(columns_, columns);
      const auto above = std::count(previous_.begin(), previous_.end(), '|');
      const std::uint64_t most = limits_.table_columns;
      if (columns > most + 2 && above + 2 > static_cast<std::ptrdiff_t>(most)) {
        fail(begin, "a table has more than " + std::to_string(most) + " columns", "table-columns");
      }
    }
    if (columns_ == 0) return;
    // A row may have more cells than the head has columns.
    const auto pipes = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    cells_ += std::max<std::size_t>(std::min(columns_, limits_.table_columns + 2), pipes);
    if (cells_ > limits_.table_cells) {
      fail(begin, "the tables have more than " + std::to_string(limits_.table_cells) + " cells",
           "table-cells");
    }
  }

  /// Bare addresses: cmark counts the brackets of the whole run for each one at its end, and looks
  /// for a domain at each "www.".
  void long_runs(std::size_t begin, std::string_view line) {
    // Each "@" of a line is looked at from the line's beginning, up to a thousand of them.
    const auto signs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '@'));
    work(2 * std::min<std::size_t>(signs, 1000) * line.size(), begin, "\"@\"");
    for (std::size_t at = 0; at < line.size();) {
      std::size_t end = at;
      while (end < line.size() && !is_blank(line[end])) ++end;
      const std::string_view run = line.substr(at, end - at);
      at = end + 1;
      if (run.size() < 1000) continue;
      const std::size_t starts = count_of(run, "www.") + count_of(run, "://");
      if (starts == 0) continue;
      const auto closing = static_cast<std::uint64_t>(std::count(run.begin(), run.end(), ')'));
      work(run.size() * (4 * starts + closing), begin, "addresses without a space between them");
    }
  }

  /// What is quadratic in one paragraph: openers of raw HTML without an end, and signs of mail
  /// addresses.
  void end_leaf(std::size_t end) {
    const std::string_view leaf = text_.substr(leaf_begin_, end - leaf_begin_);
    if (leaf.size() > 10'000) {
      const std::size_t openers = count_of(leaf, "<?") + count_of(leaf, "<!");
      work(openers * leaf.size(), leaf_begin_, "\"<?\" or \"<!\"");
    }
    leaf_begin_ = end;
  }

  /// Each use of a reference copies its address. Precise only when a rough bound says it matters.
  void references() {
    std::map<std::string, std::size_t> sizes;
    std::size_t longest = 0;
    for (std::size_t at = text_.find("]:"); at != std::string_view::npos;
         at = text_.find("]:", at + 2)) {
      const std::size_t from = at > 1001 ? at - 1001 : 0;
      const std::size_t label = text_.substr(from, at - from).rfind('[');
      if (label == std::string_view::npos) continue;
      const std::size_t open = from + label;
      std::size_t end = text_.find_first_not_of(" \t\r\n", at + 2);
      end = std::min(text_.find_first_of(" \t\r\n", std::min(end, text_.size())), text_.size());
      std::size_t& size = sizes[label_key(text_.substr(open + 1, at - open - 1))];
      size = std::max(size, end - at);
      longest = std::max(longest, size);
    }
    if (longest == 0 || longest * count_of(text_, "[") <= address_limit) return;
    std::size_t total = 0;
    for (std::size_t at = text_.find('['); at != std::string_view::npos;
         at = text_.find('[', at + 1)) {
      const std::size_t close = text_.substr(at, 1002).find(']');
      if (close == std::string_view::npos) continue;
      const auto found = sizes.find(label_key(text_.substr(at + 1, close - 1)));
      if (found != sizes.end()) total += found->second;
    }
    if (total > address_limit) fail(0, "long link addresses are referred to too often");
  }

  std::string_view text_;
  const base::Limits& limits_;
  std::optional<Complexity> reason_;
  std::uint64_t work_ = 0;
  std::size_t leaf_begin_ = 0;
  std::size_t depth_ = 0;  // of quotes and lists, at most
  bool after_blank_ = true;
  std::size_t columns_ = 0;  // of the table that may be open
  std::size_t cells_ = 0;
  std::string_view previous_;
};

}  // namespace

std::optional<Complexity> too_complex(std::string_view text, const base::Limits& limits) {
  return Estimate(text, limits).run();
}

content::Blocks plain_paragraphs(base::Span body, Notes& notes) {
  content::Blocks out;
  const std::string_view text = body.source->text();
  content::Inlines open;
  const auto close = [&] {
    trim_line(open);
    if (open.empty()) return;
    content::Block block;
    block.span = {body.source, open.front().span.begin, open.back().span.end};
    block.kind = content::Paragraph{std::move(open)};
    out.push_back(std::move(block));
    open.clear();
  };
  for (std::uint32_t begin = body.begin; begin < body.end;) {
    const std::size_t found = text.find('\n', begin);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(found, body.end));
    std::string_view line = text.substr(begin, end - begin);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    const base::Span here{body.source, begin, end};
    if (line.empty()) {
      close();
    } else {
      if (!open.empty()) open.push_back({content::SoftBreak{}, {body.source, begin, begin}});
      append_text(notes.clean(line, here), here, open);
    }
    begin = end + 1;
  }
  close();
  return out;
}

}  // namespace chaek::read
