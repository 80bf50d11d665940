#pragma once

#include "content/inline.h"

namespace chaek::read {

/// Turns round the quotes of a line that cmark's smart punctuation made to face the wrong way. It
/// asks for pairs whose closing quote no letter follows, but in Korean a particle does: of '-이-'가
/// and "왔니?"라고 it makes ’-이-’가 and “왔니?“라고. Here a quote opens after a space, an opening
/// bracket or nothing, and closes before a space, a closing sign or nothing; a double quote between
/// two letters closes what is open and else opens, a single one is left alone. A single quote
/// before a digit is an apostrophe (’90s).
void face_quotes(content::Inlines& line);

}  // namespace chaek::read
