#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <locale>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "base/plain_yaml.h"
#include "base/setting.h"
#include "base/utf8.h"

// yaml-cpp is used for its events alone: its own tree (LoadAll, Node) is quadratic, follows aliases
// without a limit and runs out of memory on short hostile texts.

namespace chaek::base {
namespace {

/// Ends the parsing from inside an event; caught in this file.
struct Refusal {
  Span span;
  std::string message;
  std::string hint;
};

/// Reads a text where it lies.
class TextBuffer final : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* const begin = const_cast<char*>(text.data());  // a read-only get area, never written to
    setg(begin, begin, begin + text.size());
  }
};

/// The word for null that is written at the beginning of `text`; empty when none is.
std::string_view null_word(std::string_view text) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!text.starts_with(word)) continue;
    const std::string_view rest = text.substr(word.size());
    if (rest.empty() || std::string_view(" \t\r\n,]}").find(rest.front()) != rest.npos) return word;
  }
  return {};
}

/// "!important" of "!important 쓰지 말기": what YAML takes for a tag of the author's own, though a
/// text without quotes begins with it; empty where `text` begins with no tag, or with one of YAML's
/// own types.
std::string word_taken_for_tag(std::string_view text, std::string_view tag) {
  if (!text.starts_with('!')) return {};
  constexpr std::string_view yaml = "tag:yaml.org,2002:";
  std::string word(tag);
  if (tag.starts_with(yaml)) {
    constexpr std::array<std::string_view, 11> types{
        "str", "int", "float", "bool", "null", "map", "seq", "set", "omap", "binary", "timestamp"};
    tag.remove_prefix(yaml.size());
    if (std::find(types.begin(), types.end(), tag) != types.end()) return {};
    word = "!!" + std::string(tag);
  }
  if (!text.starts_with(word)) return {};
  const std::size_t next = text.find_first_not_of(" \t\r\n", word.size());
  const bool marked = next != text.npos && std::string_view("\"'|>").find(text[next]) != text.npos;
  const bool apart = next != word.size();
  return marked ? "" : word + (apart ? " " : "");
}

/// Builds the tree from yaml-cpp's events and watches the limits while it grows.
class Builder final : public YAML::EventHandler {
 public:
  Builder(Span span, DuplicateKeys duplicates, const SettingLimits& limits,
          Diagnostics& diagnostics)
      : span_(span), duplicates_(duplicates), limits_(limits), diagnostics_(diagnostics) {}

  Setting take() { return std::move(root_); }
  bool refused() const { return refused_; }

  Span place(const YAML::Mark& mark) const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Setting node;
    // A map that waits for the value of this key.
    bool has_key = false;
    std::string key;
    Span key_span;
  };

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const;
  void open(const YAML::Mark& mark, Setting::Kind kind);
  void close();
  void add(Setting node);
  void add_key(Setting node);
  void report_duplicate(const Open& map);
  std::uint32_t quoted_end(std::uint32_t begin) const;
  std::uint32_t scalar_end(std::uint32_t begin, const std::string& value, bool is_quoted) const;

  Span span_;
  DuplicateKeys duplicates_;
  const SettingLimits& limits_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  Setting root_;
  std::uint32_t keys_ = 0;
  std::uint32_t documents_ = 0;
  bool refused_ = false;
};

/// The character at `mark`, in the whole file's coordinates. yaml-cpp counts bytes of UTF-8.
Span Builder::place(const YAML::Mark& mark) const {
  const auto size = static_cast<int>(span_.end - span_.begin);
  const auto offset = static_cast<std::uint32_t>(std::clamp(mark.pos, 0, size));
  const std::uint32_t begin = span_.begin + offset;
  std::uint32_t end = begin;
  if (begin < span_.end) {
    const std::string_view text = span_.source->text();
    end += static_cast<std::uint32_t>(decode_utf8(text, begin).size);
  }
  return {span_.source, begin, end};
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (documents_++ == 0) return;
  throw Refusal{place(mark), "only one YAML document is expected; this begins another",
                "indent lines that belong to the list or text above them, or remove the \"---\""};
}

void Builder::refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
  if (anchor == 0) return;
  throw Refusal{place(mark), "YAML anchors (&name) and aliases (*name) are not allowed here",
                "write the value out, or put quotes around a text that begins with & or *"};
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  refuse_anchor(mark, 1);
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  refuse_anchor(mark, anchor);
  Setting node;
  node.span = place(mark);
  const std::string_view text = span_.source->text().substr(0, span_.end);
  const std::string_view word = null_word(text.substr(node.span.begin));
  if (!word.empty()) {
    node.span.end = node.span.begin + static_cast<std::uint32_t>(word.size());
  } else if (!open_.empty() && open_.back().has_key) {
    // Nothing was written: the mark is already at the next thing, so point to the key instead.
    node.span = open_.back().key_span;
  }
  add(std::move(node));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  refuse_anchor(mark, anchor);
  Setting node;
  node.kind = Setting::Kind::scalar;
  node.quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
  node.span = place(mark);
  const std::string_view text = span_.source->text().substr(0, span_.end);
  const std::string word = word_taken_for_tag(text.substr(node.span.begin), tag);
  node.quoted = node.quoted && word.empty();
  node.scalar = word + value;
  while (value.empty() && node.scalar.ends_with(' ')) node.scalar.pop_back();
  node.span.end = scalar_end(node.span.begin, node.scalar, tag == "!" && word.empty());
  add(std::move(node));
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value) {
  refuse_anchor(mark, anchor);
  open(mark, Setting::Kind::list);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) {
  refuse_anchor(mark, anchor);
  open(mark, Setting::Kind::map);
}

void Builder::open(const YAML::Mark& mark, Setting::Kind kind) {
  if (open_.size() >= limits_.depth) {
    throw Refusal{place(mark),
                  "settings are nested deeper than " + std::to_string(limits_.depth) + " levels",
                  ""};
  }
  Open entry;
  entry.node.kind = kind;
  entry.node.span = place(mark);
  open_.push_back(std::move(entry));
}

void Builder::close() {
  Setting node = std::move(open_.back().node);
  open_.pop_back();
  add(std::move(node));
}

void Builder::add(Setting node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  parent.node.span.end = std::max(parent.node.span.end, node.span.end);
  if (parent.node.kind == Setting::Kind::list) {
    parent.node.items.push_back(std::move(node));
  } else if (!parent.has_key) {
    add_key(std::move(node));
  } else {
    parent.has_key = false;
    if (parent.node.find(parent.key) != nullptr) {
      report_duplicate(parent);
    } else {
      parent.node.members.push_back({std::move(parent.key), parent.key_span, std::move(node)});
    }
  }
}

void Builder::add_key(Setting node) {
  if (node.kind != Setting::Kind::scalar) {
    throw Refusal{node.span, "a key must be a text", "put quotes around it"};
  }
  if (++keys_ > limits_.keys) {
    throw Refusal{node.span, "there are more than " + std::to_string(limits_.keys) + " keys", ""};
  }
  open_.back().has_key = true;
  open_.back().key = std::move(node.scalar);
  open_.back().key_span = node.span;
}

void Builder::report_duplicate(const Open& map) {
  const std::string message = "the key \"" + map.key + "\" stands here a second time";
  if (duplicates_ == DuplicateKeys::warn) {
    diagnostics_.warning("duplicate-key", map.key_span, message, "its first value is used");
  } else {
    diagnostics_.error("duplicate-key", map.key_span, message, "keep one of them");
    refused_ = true;
  }
}

/// Where the quoted scalar that begins at `begin` ends. yaml-cpp lets the text's end close a quote.
std::uint32_t Builder::quoted_end(std::uint32_t begin) const {
  const std::string_view text = span_.source->text().substr(0, span_.end);
  const char mark = text[begin];
  for (std::uint32_t i = begin + 1; i < text.size(); ++i) {
    const bool doubled = mark == '\'' && text.substr(i + 1).starts_with('\'');
    if ((mark == '"' && text[i] == '\\') || (text[i] == mark && doubled)) {
      ++i;  // an escape: the next character stands for itself
    } else if (text[i] == mark) {
      return i + 1;
    }
  }
  throw Refusal{{span_.source, begin, begin + 1}, "this quotation mark is never closed", ""};
}

/// Where a scalar that begins at `begin` ends; the end of its line when it goes on below.
std::uint32_t Builder::scalar_end(std::uint32_t begin, const std::string& value,
                                  bool is_quoted) const {
  const std::string_view text = span_.source->text().substr(0, span_.end);
  if (begin >= text.size()) return begin;
  if (is_quoted && (text[begin] == '"' || text[begin] == '\'')) return quoted_end(begin);
  if (!is_quoted && text.substr(begin).starts_with(value)) {
    return begin + static_cast<std::uint32_t>(value.size());
  }
  return static_cast<std::uint32_t>(std::min(text.find_first_of("\r\n", begin), text.size()));
}

/// A control character that YAML 1.2 (5.1) does not allow; yaml-cpp takes U+0004 for the end.
std::optional<std::size_t> find_control(std::string_view text) {
  const auto at = std::find_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
  });
  if (at == text.end()) return std::nullopt;
  return static_cast<std::size_t>(at - text.begin());
}

/// What is refused before the parser sees it.
void check_text(Span span, std::string_view text, const SettingLimits& limits) {
  const auto at = [&](std::size_t offset) {
    const auto begin = span.begin + static_cast<std::uint32_t>(offset);
    return Span{span.source, begin, begin + 1};
  };
  if (text.size() > limits.bytes) {
    throw Refusal{at(0), "the settings are larger than " + std::to_string(limits.bytes) + " bytes",
                  ""};
  }
  if (const auto offset = find_invalid_utf8(text)) {
    throw Refusal{at(*offset), "the settings are not UTF-8 here", "save the file as UTF-8"};
  }
  if (const auto offset = find_control(text)) {
    throw Refusal{at(*offset), "a control character is not allowed in YAML", "remove it"};
  }
}

std::string hint_for(std::string_view text, const YAML::Mark& mark) {
  const auto pos = static_cast<std::size_t>(std::max(mark.pos, 0));
  if (pos < text.size() && text[pos] == '\t') return "indent with spaces, not with tabs";
  return "put quotes around a value that holds \": \" or \" #\", or begins with one of "
         "[ ] { } , & * ! | > % @ ` \" '";
}

/// Hands the builder what yaml-cpp would: no anchors, "?" for a text without quotes, "!" for one in
/// them.
void play(const std::vector<YamlEvent>& events, Builder& builder) {
  for (const YamlEvent& event : events) {
    YAML::Mark mark;
    mark.pos = static_cast<int>(event.offset);
    switch (event.kind) {
      case YamlEvent::Kind::map:
        builder.OnMapStart(mark, "?", 0, YAML::EmitterStyle::Default);
        break;
      case YamlEvent::Kind::list:
        builder.OnSequenceStart(mark, "?", 0, YAML::EmitterStyle::Default);
        break;
      case YamlEvent::Kind::end:
        builder.OnMapEnd();  // a list's is the same
        break;
      case YamlEvent::Kind::text:
        builder.OnScalar(mark, "?", 0, std::string(event.text));
        break;
      case YamlEvent::Kind::quoted:
        builder.OnScalar(mark, "!", 0, std::string(event.text));
        break;
      case YamlEvent::Kind::null:
        builder.OnNull(mark, 0);
        break;
    }
  }
}

void parse(std::string_view text, Builder& builder) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  stream.imbue(std::locale::classic());
  YAML::Parser parser(stream);
  // The second call finds what stands behind the first document ("- a\nb: c"), which yaml-cpp
  // would leave unread without a word.
  if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
}

}  // namespace

std::optional<Setting> parse_settings(Span span, DuplicateKeys duplicates,
                                      const SettingLimits& limits, std::string_view error_code,
                                      Diagnostics& diagnostics) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  // It is no part of the first key, and yaml-cpp would pass over it without counting it.
  if (span.source->text().substr(span.begin, span.end - span.begin).starts_with(kByteOrderMark)) {
    span.begin += static_cast<std::uint32_t>(kByteOrderMark.size());
  }
  const std::string_view text = span.source->text().substr(span.begin, span.end - span.begin);
  Builder builder(span, duplicates, limits, diagnostics);
  try {
    check_text(span, text, limits);
    if (const auto events = read_plain_yaml(text)) {
      play(*events, builder);
    } else {
      parse(text, builder);
    }
  } catch (const Refusal& refusal) {
    diagnostics.error(error_code, refusal.span, refusal.message, refusal.hint);
    return std::nullopt;
  } catch (const YAML::Exception& exception) {
    diagnostics.error(error_code, builder.place(exception.mark),
                      "this is not valid YAML: " + exception.msg, hint_for(text, exception.mark));
    return std::nullopt;
  }
  if (builder.refused()) return std::nullopt;
  Setting root = builder.take();
  if (root.span.source == nullptr) root.span = {span.source, span.begin, span.begin};
  return root;
}

}  // namespace chaek::base
