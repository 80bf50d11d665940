#pragma once

#include "text/font_state.h"

namespace chaek::text {

/// Fills names, metrics, licence bits and kind of outlines from the tables OS/2, hhea, post, name
/// and head of the face that `state` has opened. False when the face is not a usable font.
bool read_facts(Font::State& state);

}  // namespace chaek::text
