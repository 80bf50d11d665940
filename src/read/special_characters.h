#pragma once

// cmark-gfm 0.29 keeps the characters that extensions claim in one table of the process: it enters
// them before it reads a text's inlines and clears them after, so that of two texts read at once
// one would miss its "~~" and bare links. The program is linked so that those two calls come to
// special_characters.cpp ("--wrap", src/read/CMakeLists.txt), where a character is entered once and
// stays. All texts are read with the same extensions (cmark_tree.cpp), so none has one too many.

extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier): the linker's names
void __real_cmark_inlines_add_special_character(unsigned char character, bool emphasis);
void __wrap_cmark_inlines_add_special_character(unsigned char character, bool emphasis);
void __wrap_cmark_inlines_remove_special_character(unsigned char character, bool emphasis);
// NOLINTEND(bugprone-reserved-identifier)
}
