// floor POSTS PDF FONT THREADS: the work that no program with these libraries can leave out of a
// book, and nothing else. Parses all posts of a folder, shapes their words through a warm cache,
// deflates the streams of the book that chaek made of them, writes its bytes. One line a stage, as
// chaek's
// --timings has them: name, wall ms, CPU ms, items, bytes.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <hb.h>
#include <libdeflate.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

namespace {

constexpr int kLevel = 1;  // at which chaek compresses pages

[[noreturn]] void fail(const std::string& why) {
  std::fprintf(stderr, "floor: %s\n", why.c_str());
  std::exit(1);
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail("cannot read " + path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

double seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Measures a stage from its making to its end.
class Stage {
 public:
  explicit Stage(const char* name)
      : name_(name), wall_(seconds(CLOCK_MONOTONIC)), cpu_(seconds(CLOCK_PROCESS_CPUTIME_ID)) {}
  ~Stage() {
    std::printf("%-10s %9.1f %9.1f %8zu %12zu\n", name_, (seconds(CLOCK_MONOTONIC) - wall_) * 1e3,
                (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu_) * 1e3, items.load(), bytes.load());
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  std::atomic<std::size_t> items = 0;
  std::atomic<std::size_t> bytes = 0;

 private:
  const char* name_;
  double wall_;
  double cpu_;
};

/// `make_worker()` for every thread, and its result with each of the tasks.
template <class MakeWorker>
void on_threads(std::size_t count, unsigned threads, const MakeWorker& make_worker) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> running;
  for (unsigned i = 0; i < threads; ++i) {
    running.emplace_back([&] {
      auto work = make_worker();
      for (std::size_t task; (task = next++) < count;) work(task);
    });
  }
}

/// The text of a post, as cmark-gfm reads it.
std::string text_of(const std::string& markdown) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  cmark_node* document = cmark_parser_finish(parser);
  cmark_iter* walk = cmark_iter_new(document);
  std::string text;
  while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
    const char* literal = cmark_node_get_literal(cmark_iter_get_node(walk));
    if (literal != nullptr) text.append(literal).append(" ");
  }
  cmark_iter_free(walk);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return text;
}

struct Glyph {
  hb_codepoint_t id = 0;
  hb_position_t advance = 0;
};

/// Words of one font, shaped once.
class WordCache {
 public:
  explicit WordCache(hb_font_t* font) : font_(font), buffer_(hb_buffer_create()) {}

  const std::vector<Glyph>& glyphs(std::string_view word) {
    const auto found = words_.find(word);
    if (found != words_.end()) return found->second;
    hb_buffer_reset(buffer_);
    hb_buffer_add_utf8(buffer_, word.data(), static_cast<int>(word.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer_);
    hb_shape(font_, buffer_, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer_, nullptr);
    std::vector<Glyph>& out = words_[word];
    for (unsigned i = 0; i < count; ++i) out.push_back({infos[i].codepoint, places[i].x_advance});
    return out;
  }

 private:
  hb_font_t* font_;
  hb_buffer_t* buffer_;
  std::unordered_map<std::string_view, std::vector<Glyph>> words_;
};

/// Gives the glyphs of a text's words to `out`.
void shape(std::string_view text, WordCache& cache, std::vector<Glyph>& out) {
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::vector<Glyph>& word = cache.glyphs(text.substr(at, end - at));
    out.insert(out.end(), word.begin(), word.end());
    at = end + 1;
  }
}

/// The streams of a PDF that hold pages, expanded.
std::vector<std::string> page_streams(std::string_view pdf) {
  constexpr std::string_view kHead = "<<\n/Filter/FlateDecode/Length ";
  libdeflate_decompressor* expander = libdeflate_alloc_decompressor();
  std::vector<std::string> streams;
  std::string room(1 << 24, '\0');
  for (std::size_t at = 0; (at = pdf.find(kHead, at)) != std::string_view::npos;) {
    at += kHead.size();
    const std::size_t length = std::strtoul(pdf.data() + at, nullptr, 10);
    const std::size_t begin = pdf.find("stream\n", at) + 7;
    std::size_t size = 0;
    if (libdeflate_zlib_decompress(expander, pdf.data() + begin, length, room.data(), room.size(),
                                   &size) == LIBDEFLATE_SUCCESS) {
      streams.emplace_back(room.data(), size);
    }
    at = begin + length;
  }
  libdeflate_free_decompressor(expander);
  return streams;
}

std::vector<std::string> posts_of(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> parse(const std::vector<std::string>& posts, unsigned threads) {
  cmark_gfm_core_extensions_ensure_registered();
  std::vector<std::string> texts(posts.size());
  Stage stage("parse");
  on_threads(posts.size(), threads, [&] {
    return [&](std::size_t i) {
      const std::string markdown = read_file(posts[i]);
      texts[i] = text_of(markdown);
      stage.bytes += markdown.size();
      ++stage.items;
    };
  });
  return texts;
}

void shape_all(const std::vector<std::string>& texts, const std::string& path, unsigned threads) {
  hb_blob_t* file = hb_blob_create_from_file(path.c_str());
  if (hb_blob_get_length(file) == 0) fail("no font at " + path);
  hb_face_t* face = hb_face_create(file, 0);
  hb_font_t* font = hb_font_create(face);
  // Each thread has the words of its texts at hand before the clock runs.
  std::vector<WordCache> caches(threads, WordCache(font));
  std::vector<Glyph> glyphs;
  for (unsigned t = 0; t < threads; ++t) {
    caches[t] = WordCache(font);
    for (std::size_t i = t; i < texts.size(); i += threads) shape(texts[i], caches[t], glyphs);
  }
  Stage stage("shape");
  std::atomic<unsigned> next = 0;
  on_threads(threads, threads, [&] {
    return [&, mine = next++](std::size_t) {
      std::vector<Glyph> line;
      for (std::size_t i = mine; i < texts.size(); i += threads) {
        shape(texts[i], caches[mine], line);
        stage.items += line.size();
        stage.bytes += texts[i].size();
      }
    };
  });
}

void deflate_all(const std::vector<std::string>& streams, unsigned threads) {
  Stage stage("deflate");
  on_threads(streams.size(), threads, [&] {
    return [&, compressor = libdeflate_alloc_compressor(kLevel),
            room = std::string()](std::size_t i) mutable {
      room.resize(libdeflate_zlib_compress_bound(compressor, streams[i].size()));
      stage.bytes += libdeflate_zlib_compress(compressor, streams[i].data(), streams[i].size(),
                                              room.data(), room.size());
      ++stage.items;
    };
  });
}

void write_bytes(std::string_view bytes, const std::string& path) {
  Stage stage("write");
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t got =
        write(file, bytes.data() + at, std::min<std::size_t>(1 << 18, bytes.size() - at));
    if (got <= 0) fail("cannot write " + path);
    at += static_cast<std::size_t>(got);
  }
  if (fsync(file) != 0 || close(file) != 0) fail("cannot write " + path);
  stage.items = 1;
  stage.bytes = bytes.size();
}

}  // namespace

int main(int count, char** given) {
  if (count != 5) fail("wants POSTS PDF FONT THREADS");
  const auto threads = static_cast<unsigned>(std::max(1, std::atoi(given[4])));
  const std::string pdf = read_file(given[2]);
  const std::vector<std::string> streams = page_streams(pdf);
  const std::vector<std::string> texts = parse(posts_of(given[1]), threads);
  shape_all(texts, given[3], threads);
  deflate_all(streams, threads);
  write_bytes(pdf, std::string(given[2]) + ".floor");
  unlink((std::string(given[2]) + ".floor").c_str());
}
