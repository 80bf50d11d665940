#pragma once

namespace chaek::base {

/// Empties `container` and gives its memory back. (`container = {}` assigns an empty list, which
/// keeps the room of what was there.)
template <class Container>
void release(Container& container) {
  Container().swap(container);
}

}  // namespace chaek::base
