#pragma once

#include "content/block.h"

namespace chaek::book {

/// Gives the cards in `blocks`, whose links are resolved, the addresses that they show: none where
/// the title is the address, or where the card leads to a place of the book.
void address_cards(content::Blocks& blocks);

}  // namespace chaek::book
