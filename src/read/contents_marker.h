#pragma once

#include <string_view>

#include "content/block.h"

namespace chaek::read {

/// Whether `blocks` are one paragraph that marks the place of the contents: `[TOC]`, `[[toc]]`,
/// `[[_TOC_]]`.
bool is_contents_marker(const content::Blocks& blocks);

/// Whether an HTML block is `<!-- toc -->`.
bool is_contents_comment(std::string_view html);

/// Whether a block of code is the ```` ```toc ```` of Gatsby's and Obsidian's plugins, whose lines
/// say how the contents are to look.
bool is_contents_fence(const content::CodeBlock& code);

/// Whether a heading says no more than "contents": it goes with the marker below it.
bool is_contents_heading(const content::Block& block);

}  // namespace chaek::read
