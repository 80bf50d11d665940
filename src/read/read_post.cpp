#include "read/read_post.h"

#include <array>
#include <variant>

#include "read/admonitions.h"
#include "read/bidi_controls.h"
#include "read/block_ids.h"
#include "read/code_in_cells.h"
#include "read/containers.h"
#include "read/decode_text.h"
#include "read/definition_paragraphs.h"
#include "read/embed_marks.h"
#include "read/expand_templates.h"
#include "read/front_matter.h"
#include "read/inline_notes.h"
#include "read/jsx.h"
#include "read/loose_addresses.h"
#include "read/markdown.h"
#include "read/markdown_in_html.h"
#include "read/mdx.h"
#include "read/notes.h"
#include "read/notion_page.h"

namespace chaek::read {
namespace {

/// What an author may write that cmark would not read: a switch of the dialect, and what writes it
/// as cmark reads it.
struct Rewriting {
  bool Dialect::* wanted;
  std::optional<Expansion> (*rewritten)(base::Span body);
};

constexpr std::array<Rewriting, 9> kRewritings{
    {{&Dialect::jsx, with_plain_jsx},
     {&Dialect::embed_marks, with_frames},
     {&Dialect::containers, with_containers},
     {&Dialect::admonitions, with_admonitions},
     {&Dialect::definition_lists, with_definition_paragraphs},
     {&Dialect::attributes, with_markdown_in_html},
     {&Dialect::loose_addresses, with_whole_addresses},
     {&Dialect::code_in_cells, with_code_in_cells},
     {&Dialect::inline_notes, with_notes_below}}};

MarkdownTree read_expanded(const Expansion& expansion, const base::SourceFile& source,
                           const ReadOptions& options, base::Diagnostics& diagnostics,
                           std::size_t first);

/// What `body` says after the rewritings from the `first` on, with its abbreviations explained.
MarkdownTree read_body(base::Span body, const ReadOptions& options, Notes& notes,
                       std::size_t first = 0) {
  for (std::size_t i = first; i < kRewritings.size(); ++i) {
    if (!(options.dialect.*kRewritings[i].wanted)) continue;
    if (const auto made = kRewritings[i].rewritten(body)) {
      return read_expanded(*made, *body.source, options, notes.diagnostics(), i + 1);
    }
  }
  MarkdownTree tree = read_markdown(body, options, notes);
  explain_abbreviations(tree, notes);
  return tree;
}

/// What a body that was written anew says. Its nodes and messages point to `source` itself.
MarkdownTree read_expanded(const Expansion& expansion, const base::SourceFile& source,
                           const ReadOptions& options, base::Diagnostics& diagnostics,
                           std::size_t first) {
  const base::SourceFile expanded(source.name(), expansion.text());
  base::Diagnostics found;
  Notes notes(expanded, found, options.limits);
  const auto size = static_cast<std::uint32_t>(expanded.text().size());
  MarkdownTree tree = read_body({&expanded, 0, size}, options, notes, first);
  notes.finish();
  move_to_original(tree.blocks, expansion);
  for (content::Footnote& note : tree.footnotes) {
    note.span = expansion.original(note.span);
    move_to_original(note.content, expansion);
  }
  for (base::Diagnostic item : found.items()) {
    item.span = expansion.original(item.span);
    diagnostics.add(std::move(item));
  }
  return tree;
}

/// `body` without what its engine takes out, and with what it puts in; nothing when that is
/// nothing.
std::optional<ExpandedBody> expand(base::Span body, const TemplateFacts& facts,
                                   const base::Files* files, Notes& notes) {
  if (is_notion_page(facts.path)) {
    if (auto text = with_open_asides(body)) return ExpandedBody{std::move(*text), {}};
  }
  if (!is_mdx(facts.path)) return expand_templates(body, facts, files, notes.diagnostics());
  auto text = without_modules(body, notes);
  return text ? std::optional(ExpandedBody{std::move(*text), {}}) : std::nullopt;
}

}  // namespace

content::Post parse_post(const base::SourceFile& source, const std::string& path,
                         const ReadOptions& options, base::Diagnostics& diagnostics,
                         const base::Files* files) {
  Notes notes(source, diagnostics, options.limits);
  content::Post post;
  post.source = &source;
  post.path = path;
  FrontMatterReading reading = read_front_matter(path, notes, options.engine);
  post.front_matter = std::move(reading.front_matter);
  const auto size = static_cast<std::uint32_t>(source.text().size());
  ReadOptions own = options;
  if (reading.math) {
    own.dialect.dollar_math = DollarMath::yes;
    own.dialect.bracket_math = true;
  }
  own.dialect.jsx = is_mdx(path);
  const base::Span body{&source, reading.body_begin, size};
  const TemplateFacts facts{path, &reading.values, &post.front_matter, options.engine,
                            options.limits.templates};
  auto expanded = expand(body, facts, files, notes);
  MarkdownTree tree = expanded ? read_expanded(expanded->expansion, source, own, diagnostics, 0)
                               : read_body(body, own, notes);
  if (expanded) post.templates = std::move(expanded->left);
  if (own.dialect.block_ids) name_blocks(tree.blocks);
  auto& listed = post.front_matter.contents.headings;
  if (tree.wants_contents && !listed) listed = true;
  balance_bidi_controls(tree.blocks, tree.footnotes, notes);
  post.blocks = std::move(tree.blocks);
  post.footnotes = std::move(tree.footnotes);
  notes.finish();
  return post;
}

std::optional<content::Post> read_post(const base::Files& files, const std::string& path,
                                       const ReadOptions& options, base::SourceStore& store,
                                       base::Diagnostics& diagnostics) {
  base::FileContents contents = files.read(path, options.limits.post);
  if (const auto* fault = std::get_if<base::FileFault>(&contents)) {
    const base::SourceFile& source = store.add(path, {});
    const bool large = *fault == base::FileFault::too_large;
    diagnostics.error("unreadable-post", {&source, 0, 0},
                      "the post can't be read: " + std::string(base::describe(*fault)),
                      large ? base::raised_by("post") : "");
    return std::nullopt;
  }
  DecodedText decoded = decode_text(std::move(std::get<std::string>(contents)), options.encoding);
  const bool korean = decoded.fault && looks_like_cp949(decoded.text);
  const base::SourceFile& source = store.add(path, std::move(decoded.text));
  if (decoded.fault) {
    const auto at = static_cast<std::uint32_t>(*decoded.fault);
    if (!options.encoding.empty()) {
      diagnostics.error("encoding", {&source, at, at + 1},
                        "this is neither UTF-8 nor " + options.encoding, "save the file as UTF-8");
    } else if (korean) {
      diagnostics.error("encoding", {&source, at, at + 1},
                        "this is not UTF-8 but looks like CP949 (EUC-KR)",
                        "read it with --encoding cp949, or save the file as UTF-8");
    } else {
      diagnostics.error("encoding", {&source, at, at + 1}, "this is not UTF-8",
                        "save the file as UTF-8, or name its encoding with --encoding");
    }
    return std::nullopt;
  }
  return parse_post(source, path, options, diagnostics, &files);
}

}  // namespace chaek::read
