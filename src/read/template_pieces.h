#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/template_call.h"

namespace chaek::read {

/// The meanings of tags by what they show; each is asked for a `call` and gives nothing when the
/// name is not its own or something is missing. `piece_of` asks them in turn.

/// Films, posts of social networks, pieces of code elsewhere: a link with the address.
std::optional<TemplatePiece> embed_piece(const TemplateCall& call);
bool is_embed(std::string_view name);

/// `figure`, `image`, `img`, `asset_img` …: a picture with what is said of it.
std::optional<TemplatePiece> picture_piece(const TemplateCall& call);
bool is_picture_piece(std::string_view name);

/// `highlight`, `codeblock`, `mermaid`: code. `math`: a formula.
std::optional<TemplatePiece> code_piece(const TemplateCall& call);

/// `notice`, `tip`, `quote`, `details` and what else holds a passage.
std::optional<TemplatePiece> passage_piece(const TemplateCall& call);
bool is_passage(std::string_view name);

/// `u`, `span`, `checkbox` …: the text that is in the tag itself.
std::optional<TemplatePiece> text_piece(const TemplateCall& call);
bool is_text_tag(std::string_view name);

/// `ref`, `post_link`, `button` …: an address, or a link.
std::optional<TemplatePiece> link_piece(const TemplateCall& call);
bool is_link_piece(std::string_view name);

/// The texts among the arguments of a tag that nobody knows: what is written in Hangul, Han or
/// kana, or in quotes with spaces, and is neither an address nor a look.
std::vector<std::string> texts_of(const TemplateCall& call);

}  // namespace chaek::read
