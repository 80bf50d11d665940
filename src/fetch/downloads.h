#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "fetch/answer.h"
#include "fetch/curl_library.h"
#include "fetch/request.h"

namespace chaek::fetch {

/// Takes the last answer to address number `index`; false ends the whole.
using TakeAnswer = std::function<bool(std::size_t index, Answer answer, Judgement judgement)>;

/// Asks for all `addresses`, several at once but few of one host, and again where a later try may
/// bring what an earlier one did not; a host that asks for a pause is left alone until it is over,
/// and one that was out of reach for three addresses in a row is given up. Answers come in any
/// order, on the calling thread.
void download_all(const CurlLibrary& curl, const std::vector<std::string>& addresses,
                  const NetworkOptions& options, const TakeAnswer& take);

}  // namespace chaek::fetch
