#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/expansion.h"
#include "read/template_tags.h"

namespace chaek::read {

/// A text whose tags are read: the body of a post, or a file that one of its tags includes.
struct TemplateText {
  std::string_view text;
  std::uint32_t begin = 0;                  ///< where it stands in the source
  std::optional<base::Span> included = {};  ///< the tag that stands for all of it
};

/// What a tag stands in: what paragraphs that take its place must begin with to stay there.
struct TagPlace {
  std::string container;      ///< of lists and quotations, what each further line begins with
  bool alone = false;         ///< nothing stands before the tag on its line
  bool begins_item = false;   ///< but the mark of an item
  bool below_markup = false;  ///< the line above begins with HTML, which a blank line must end
  bool in_row = false;        ///< the line is a row of a table: no paragraph has room in it
};

/// Writes what templates become. Text that is captured goes to no page until it is asked for.
class TemplateWriter {
 public:
  explicit TemplateWriter(const base::SourceFile& source) : source_(source) {
    open_.emplace_back(source);
  }

  /// Adds bytes [begin, end) of `text` as they are; inside of code with what its lines lack.
  void copy(const TemplateText& text, std::uint32_t begin, std::uint32_t end);
  /// Adds what `tag` of `text` made.
  void make(const TemplateText& text, const TemplateTag& tag, std::string_view made);
  /// Adds paragraphs that `tag` made, apart from what stands before and behind the tag.
  void paragraphs(const TemplateText& text, const TemplateTag& tag, std::string_view made,
                  const TagPlace& place);
  /// What follows is the code between `tag` and `closing`, in a fence that says the first line of
  /// `words`; its other lines are code too.
  void open_code(const TemplateText& text, const TemplateTag& tag, const TemplateTag& closing,
                 std::string_view words, const TagPlace& place);
  void close_code(const TemplateText& text, const TemplateTag& closing);
  /// What follows is HTML: its lines lose their indentation and blank ones go, since Markdown would
  /// make code and paragraphs of them. `pre` keeps all.
  void open_markup(std::string_view inner) {
    in_markup_ = inner.find("<pre") == std::string_view::npos;
  }
  void close_markup() { in_markup_ = false; }
  /// Adds a fence with a whole file that `tag` names.
  void code_file(const TemplateText& text, const TemplateTag& tag, std::string_view words,
                 std::string_view code, const TagPlace& place);

  void begin_capture() { open_.emplace_back(source_); }
  /// What was written since.
  std::string end_capture();
  /// White space at the end of what was written goes.
  void trim_end() { trim_end(0); }

  std::size_t size() const { return open_.back().text().size(); }
  Expansion take() { return std::move(open_.front()); }

 private:
  struct Code {
    std::string fence;
    std::string container;
    bool lines_lack_it = false;  // lines must be given the container
    std::size_t begin = 0;       // in the text that is written
  };
  base::Span place_of(const TemplateText& text, const TemplateTag& tag) const;
  void trim_end(std::size_t least);
  void copy_markup(const TemplateText& text, std::uint32_t begin, std::uint32_t end);
  void add(const TemplateText& text, std::uint32_t begin, std::uint32_t end);
  void break_line(const TemplateText& text, const TemplateTag& tag, const TagPlace& place);
  void end_line(const TemplateText& text, const TemplateTag& tag, const std::string& container);

  const base::SourceFile& source_;
  std::vector<Expansion> open_;  // the page, and what is being captured
  std::optional<Code> code_;
  bool in_markup_ = false;
};

}  // namespace chaek::read
