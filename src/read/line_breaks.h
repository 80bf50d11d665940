#pragma once

#include "base/files.h"
#include "base/setting.h"
#include "base/source_file.h"
#include "read/engine.h"

namespace chaek::read {

/// Whether the engine of `kind`, which has these settings, shows a single line end in a paragraph
/// as one: Hexo's usual readers and Obsidian unless they are told otherwise, Hugo and kramdown when
/// they are told to.
bool shows_line_ends(EngineKind kind, const base::Setting& settings, const base::Files& files,
                     base::SourceStore& store);

}  // namespace chaek::read
