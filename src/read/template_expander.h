#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "read/expand_templates.h"
#include "read/template_call.h"
#include "read/template_includes.h"
#include "read/template_names.h"
#include "read/template_tags.h"
#include "read/template_writer.h"

namespace chaek::read {

/// A text while its tags are read one after the other.
struct TemplateReading {
  const TemplateText& text;
  std::vector<TemplateTag> tags;
  std::uint32_t at = 0;  ///< up to where the text is written

  /// What closing tags add, and in which place.
  struct Ending {
    TemplatePiece::Form form = TemplatePiece::Form::in_line;
    std::string text;
    TagPlace place;
  };
  std::map<std::uint32_t, Ending> endings{};
  std::map<std::uint32_t, std::string> captures{};  ///< the names of what ends there
  std::map<std::uint32_t, bool> taken{};  ///< of each `if`: whether its true branch is being read
  std::size_t line_begin = 0;             ///< of the tag that was looked at last
  std::size_t looked_up_to = 0;
  bool address = false;           ///< the output that was looked at last belongs to an address
  std::uint32_t address_end = 0;  ///< where that output ends
};

/// Expands one post's templates.
class TemplateExpander {
 public:
  TemplateExpander(base::Span body, const TemplateFacts& facts, const base::Files* files,
                   base::Diagnostics& diagnostics);

  /// Whether anything was a tag and all went well.
  bool run();
  ExpandedBody take();

 private:
  /// Reads `text` to its end.
  void read(const TemplateText& text);
  /// One tag; gives the number of the tag to go on with.
  std::uint32_t tag(TemplateReading& reading, std::uint32_t number);
  void escaped(TemplateReading& reading, const TemplateTag& tag);
  void output(TemplateReading& reading, const TemplateTag& tag);
  void in_code(TemplateReading& reading, const TemplateTag& tag);
  std::uint32_t named(TemplateReading& reading, std::uint32_t number);
  void closing(TemplateReading& reading, std::uint32_t number);
  bool piece(TemplateReading& reading, std::uint32_t number);
  void write_piece(TemplateReading& reading, std::uint32_t number, const TemplatePiece& piece);
  void unknown(TemplateReading& reading, const TemplateTag& tag);
  void keep_texts(TemplateReading& reading, const TemplateTag& tag, const TemplateCall& call);

  // Liquid and what is like it (template_liquid.cpp).
  std::optional<std::uint32_t> liquid(TemplateReading& reading, std::uint32_t number);
  bool assign(const TemplateTag& tag);
  std::uint32_t branch(TemplateReading& reading, std::uint32_t number);
  std::optional<bool> holds(const TemplateTag& tag);
  void include(TemplateReading& reading, const TemplateTag& tag, bool beside);
  bool include_file(const TemplateReading& reading, const TemplateTag& tag,
                    const TemplateIncludes::File& file, const TemplateCall& call);
  bool include_code(TemplateReading& reading, const TemplateTag& tag);
  bool gallery(TemplateReading& reading, const TemplateTag& tag, const TemplateCall& call);
  bool parameter(TemplateReading& reading, const TemplateTag& tag);

  TemplateCall call_of(const TemplateReading& reading, const TemplateTag& tag) const;
  TagPlace place_of(TemplateReading& reading, const TemplateTag& tag) const;
  bool is_address(TemplateReading& reading, const TemplateTag& tag) const;
  std::string readable(std::string_view expression, std::string text) const;
  bool is_destination(const TemplateReading& reading, const TemplateTag& tag) const;
  base::Span span_of(const TemplateText& text, const TemplateTag& tag) const;
  LiquidNames names();
  void left(const TemplateText& text, const TemplateTag& tag, std::string written);
  /// Counts the work; false when it is too much.
  bool charge(std::size_t bytes, base::Span place);

  base::Span body_;
  TemplateSyntax syntax_;
  const TemplateFacts& facts_;
  base::Diagnostics& diagnostics_;
  TemplateWriter writer_;
  TemplateNames names_;
  TemplateIncludes includes_;
  std::vector<std::string> including_;  // paths, the outermost first
  using Left = std::map<std::string, content::LeftTemplate>;
  Left left_;
  std::size_t most_bytes_;
  std::size_t work_ = 0;
  bool stopped_ = false;
  bool cyclic_ = false;  // "include-depth" has been said
  bool any_ = false;
};

}  // namespace chaek::read
