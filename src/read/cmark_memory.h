#pragma once

namespace chaek::read {

/// Sees to it that cmark's memory comes from here: where there is none it would say so itself, and
/// then abort. To be called before cmark is given anything to do.
void give_cmark_memory();

}  // namespace chaek::read
