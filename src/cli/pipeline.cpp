#include "cli/pipeline.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <functional>
#include <future>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/audit_pages.h"
#include "base/aside.h"
#include "base/freed_memory.h"
#include "base/lasting.h"
#include "base/release.h"
#include "book/make_book.h"
#include "cli/audit_json.h"
#include "cli/depfile.h"
#include "cli/drawn_cover.h"
#include "cli/escaped.h"
#include "cli/help.h"
#include "cli/highlight_book.h"
#include "cli/korean.h"
#include "cli/language.h"
#include "cli/looks.h"
#include "cli/outputs.h"
#include "cli/own_files.h"
#include "cli/planned_books.h"
#include "cli/profiles.h"
#include "cli/read_posts.h"
#include "cli/render_cover.h"
#include "cli/share_folder.h"
#include "cli/verdict.h"
#include "epub/write_epub.h"
#include "layout/layout_book.h"
#include "pdf/write_pdf.h"
#include "shop/judge.h"
#include "text/hyphenator.h"

namespace chaek::cli {
namespace {

/// All that the writers are given.
struct Materials {
  const book::Book& book;
  const style::Theme& theme;
  const text::FontLibrary& fonts;
  const std::string& own_rules;
  const content::BookSettings& settings;
  const shop::Profile* profile;  ///< null: none is asked for
  const DrawnCover& cover;
  const text::Hyphenator& hyphenator;
};

/// How the book looks: the theme, and the fonts that it and the book ask for.
struct Look {
  std::optional<style::Theme> theme;
  std::optional<text::FontLibrary> fonts;
  std::optional<std::string> own_rules;  ///< CSS of the book's own
};

Look open_look(const Looks& looks, const Project& project, const content::BookSettings& settings,
               base::SourceStore& sources, Timings& timings, base::Diagnostics& diagnostics) {
  const Timings::Stage stage(timings, "look", Timings::Clock::thread);
  Look look;
  look.theme = looks.theme(project, settings, sources, diagnostics);
  look.own_rules = looks.own_rules(project, settings, sources, diagnostics);
  if (look.theme) look.fonts = looks.fonts(project, settings, *look.theme, sources, diagnostics);
  return look;
}

/// The pages of the book, laid out when they are first wanted.
class LaidOut {
 public:
  LaidOut(const Materials& from, const Run& run) : from_(from), run_(run) {}

  /// What is drawn on the pages goes into the contents of one PDF while they are laid out.
  void draw_once(const base::PrintChoice& print) { contents_.emplace(print); }

  /// Nothing else is made of the chapters of `book`. Taking them apart takes time, which is well
  /// spent only where there are many.
  void use_up(book::Book& book) {
    constexpr std::size_t kMany = 2000;
    if (book.chapters.size() < kMany) return;
    chapter_set_ = [&book](std::uint32_t chapter) {
      base::release(book.chapters[chapter].blocks);
      base::release(book.chapters[chapter].footnotes);
    };
  }

  /// The pages that the book's settings ask for.
  const layout::PageSet& pages() { return laid_out(from_.settings.pages); }

  /// The pages of an output, which may have a word of its own on links.
  const layout::PageSet& pages(const base::PrintChoice& print) {
    content::PageSettings settings = from_.settings.pages;
    if (print.links) settings.links = print.links;
    return laid_out(settings);
  }

  /// Of the pages that are drawn once; else null.
  pdf::PageContents* contents() { return contents_ ? &*contents_ : nullptr; }

  /// Gives the pages' memory back: another book follows.
  void forget() { pages_->clear(); }

 private:
  const layout::PageSet& laid_out(const content::PageSettings& settings) {
    const auto [at, first] = pages_->try_emplace(content::link_notes(settings));
    layout::PageSet& pages = at->second;
    if (!first) return pages;
    Timings::Stage stage(run_.timings, "layout");
    // What is to be said of the posts has been said by the first layout.
    base::Diagnostics said_already;
    pages = layout::layout_book(from_.book, from_.theme, from_.fonts,
                                {.jobs = run_.jobs(),
                                 .pages = settings,
                                 .chapter_set = chapter_set_,
                                 .hyphenator = &from_.hyphenator},
                                pages_->size() == 1 ? run_.diagnostics : said_already,
                                contents_ ? &*contents_ : nullptr);
    stage.items = pages.pages.size();
    if (chapter_set_) base::return_freed_memory();
    return pages;
  }

  const Materials& from_;
  const Run& run_;
  base::Lasting<std::map<base::LinkNotes, layout::PageSet>> pages_;
  std::optional<pdf::PageContents> contents_;
  std::function<void(std::uint32_t)> chapter_set_;
};

bool is_epub(const Output& output) {
  return output.format == OutputFormat::epub;
}

/// Whether an output needs all that is drawn on the pages.
bool draws_pages(const Output& output) {
  return output.format == OutputFormat::audit ||
         (output.format == OutputFormat::pdf && output.print.scheme != base::Scheme::cover);
}

bool render_pdf(const Materials& from, LaidOut& laid_out, unsigned jobs, Output& output,
                base::Diagnostics& found) {
  const layout::PageSet& pages = laid_out.pages(output.print);
  const pdf::PdfOptions options = {
      .jobs = jobs, .picture_ppi = from.settings.images.ppi, .print = output.print};
  if (output.print.scheme != base::Scheme::cover) {
    pdf::PageContents* const contents = laid_out.contents();
    return contents == nullptr ? pdf::write_pdf(pages, options, *output.sink, found)
                               : pdf::write_pdf(pages, *contents, options, *output.sink, found);
  }
  const CoverOrder order = {pages.pages.size(), from.profile, options};
  return render_cover(from.book, from.settings, from.theme, from.fonts, order, *output.sink, found);
}

bool render(const Materials& from, LaidOut& laid_out, unsigned jobs, Output& output,
            base::Diagnostics& found) {
  switch (output.format) {
    case OutputFormat::epub: {
      base::Diagnostics of_cover;
      const auto cover = [&] { return from.cover.take(of_cover); };
      const epub::EpubOptions options = {.jobs = jobs,
                                         .generator = version_text(),
                                         .own_rules = from.own_rules,
                                         .picture_side = from.settings.images.max};
      const bool written =
          epub::write_epub(from.book, from.theme, cover, options, *output.sink, found);
      found.append(std::move(of_cover));
      return written;
    }
    case OutputFormat::pdf:
      return render_pdf(from, laid_out, jobs, output, found);
    case OutputFormat::audit:
      return output.sink->write(audit_json(audit::audit_pages(laid_out.pages()), laid_out.pages()));
  }
  return false;
}

/// Holds the book and what would be made of it against the profile.
void judge(const Materials& from, LaidOut& laid_out, const std::vector<Output>& outputs,
           base::Diagnostics& found) {
  std::vector<base::OutputChoice> choices;
  choices.reserve(outputs.size());
  for (const Output& output : outputs) choices.push_back({output.path, output.print});
  shop::judge(*from.profile, {from.book, from.settings, laid_out.pages(), choices}, found);
}

/// Hands on what a writer says. Where it stopped at the limit of its output, that is what is said.
void report_rendering(const Output& output, std::uint64_t most, base::Diagnostics found,
                      base::Diagnostics& out) {
  if (!output.limit->is_passed()) return out.append(std::move(found));
  for (const base::Diagnostic& item : found.items()) {
    if (item.code != "write-failed") out.add(item);
  }
  out.error("output-size", {},
            output.path + " would be larger than " + std::to_string(most / 1024) + " KiB",
            base::raised_by("output"));
}

/// Renders every output, one after the other: each uses all threads itself.
void render_all(const Materials& from, LaidOut& laid_out, const Run& run,
                std::vector<Output>& outputs, book::Book& book, std::uint64_t most) {
  const bool judged = run.options.command == Command::check && from.profile != nullptr;
  const auto drawn = std::find_if(outputs.begin(), outputs.end(), draws_pages);
  // A second layout, with another word on links, needs the chapters once more.
  const auto links = [&](const Output& output) {
    const auto own = output.format == OutputFormat::pdf ? output.print.links : std::nullopt;
    return own.value_or(content::link_notes(from.settings.pages));
  };
  const bool one_layout = std::all_of(outputs.begin(), outputs.end(), [&](const Output& output) {
    return is_epub(output) || drawn == outputs.end() || links(output) == links(*drawn);
  });
  if (!judged && one_layout && std::count_if(outputs.begin(), outputs.end(), draws_pages) == 1 &&
      drawn->format == OutputFormat::pdf) {
    laid_out.draw_once(drawn->print);
    const auto paged = std::find_if_not(outputs.begin(), outputs.end(), is_epub);
    if (std::none_of(paged, outputs.end(), is_epub)) laid_out.use_up(book);
  }
  for (Output& output : outputs) {
    run.terminal.progress("now making " + output.path);
    const bool paged = output.format != OutputFormat::epub;
    const std::size_t pages = paged ? laid_out.pages(output.print).pages.size() : 0;
    Timings::Stage stage(run.timings, paged ? "pdf" : "epub");
    base::Diagnostics found;
    output.rendered = render(from, laid_out, run.jobs(), output, found);
    report_rendering(output, most, std::move(found), run.diagnostics);
    stage.items = paged ? pages : from.book.chapters.size();
    stage.bytes = output.file == nullptr ? 0 : output.file->size();
  }
  if (judged) judge(from, laid_out, outputs, run.diagnostics);
}

/// Says where the book is, when nobody has named a place for it.
void name_outputs(const std::vector<Output>& outputs, const Run& run) {
  const Language language = language_of(run.options);
  const char* const between = language == Language::korean ? ", " : " and ";
  std::string names;
  for (const Output& output : outputs) {
    if (output.written) names += (names.empty() ? "" : between) + output.path;
  }
  const bool wanted = !run.options.quiet && run.options.form == MessageForm::human;
  if (wanted && !names.empty())
    run.terminal.say(worded("wrote " + escaped(names), language) + "\n");
}

Posts read(const Project& project, const Run& run) {
  run.terminal.progress("now reading");
  Timings::Stage stage(run.timings, "read");
  Posts posts = read_posts(project, run.jobs(), run.sources, run.diagnostics);
  for (const read::SkippedFile& file : posts.skipped) {
    run.diagnostics.note("file-left-out", {}, file.path + " is no post: " + file.reason);
  }
  stage.items = posts.posts.size();
  stage.bytes = project.files->read_bytes();
  return posts;
}

/// The profile that `settings` ask for; one without a name when they ask for none.
std::optional<shop::Profile> open_profile(const std::string& data, const Project& project,
                                          const content::BookSettings& settings, const Run& run) {
  if (settings.profile.name.empty()) return shop::Profile{};
  return find_profile(data, *project.files, settings.profile, run.sources, run.diagnostics);
}

/// What all books of a run share.
struct Workshop {
  const Project& project;
  const std::string& data;
  std::optional<std::int64_t> epoch;
  const Looks& looks;
  const text::Hyphenator& hyphenator;
};

/// One book of a run: its settings, its posts and what is around them.
struct Job {
  const content::BookSettings& settings;
  const Look& look;
  const WantedOutputs* wanted = nullptr;       ///< null: as options and settings have it
  const book::Surroundings* around = nullptr;  ///< null: the posts are all there are
};

WantedOutputs wanted_outputs(const Job& job, const book::Book& book, const Run& run) {
  if (job.wanted != nullptr) return *job.wanted;
  return wanted_outputs(run.options, job.settings.outputs, book.metadata.slug);
}

/// Begins to draw the cover where an e-book will want it.
void begin_cover(const book::Book& book, const Job& job, const Run& run, DrawnCover& cover) {
  const bool drawn = !book.cover && run.options.command != Command::deps;
  if (!drawn || !job.look.theme || !job.look.fonts) return;
  const WantedOutputs wanted = wanted_outputs(job, book, run);
  const bool wants = std::any_of(wanted.files.begin(), wanted.files.end(), [&](const auto& choice) {
    return format_of(choice.path, run.options) == OutputFormat::epub;
  });
  if (wants) cover.begin(book, *job.look.theme, *job.look.fonts, base::aside(run.jobs()));
}

/// Puts the book together, where it will lie until its outputs are made.
void bind(Posts posts, const Workshop& workshop, const Job& job, const Run& run,
          std::optional<book::Book>& book, DrawnCover& cover) {
  Timings::Stage stage(run.timings, "book");
  const base::Files& files = *workshop.project.files;
  const std::uint64_t before = workshop.project.files->read_bytes();
  book =
      book::make_book(std::move(posts.posts), std::move(posts.front), std::move(posts.back),
                      job.settings, files, workshop.epoch, run.diagnostics, run.jobs(), job.around);
  stage.bytes = workshop.project.files->read_bytes() - before;
  if (!book) return;
  begin_cover(*book, job, run, cover);
  highlight_book(*book, workshop.data, run.jobs(), run.diagnostics);
  stage.items = book->pictures.size();
}

/// Puts the outputs in their places.
void keep(std::vector<Output>& outputs, const Run& run) {
  Timings::Stage stage(run.timings, "keep");
  using Replace = base::AtomicFile::Replace;
  commit_outputs(outputs, run.options.if_changed ? Replace::if_changed : Replace::always,
                 run.diagnostics);
  stage.items = outputs.size();
}

/// All files that a run writes for the outputs in `wanted`.
std::vector<std::string> targets_of(const WantedOutputs& wanted, const Options& options) {
  std::vector<std::string> targets = {wanted.audit, options.depfile, options.listing};
  for (const base::OutputChoice& choice : wanted.files) targets.push_back(choice.path);
  return targets;
}

/// Makes one book. Its outputs, open no more, are added to `all`; what went wrong is in the
/// diagnostics.
void make_one(Posts posts, const Workshop& workshop, const Job& job, const Run& run,
              std::vector<Output>& all) {
  base::Lasting<std::optional<book::Book>> bound;
  std::optional<book::Book>& book = *bound;
  DrawnCover cover;
  bind(std::move(posts), workshop, job, run, book, cover);
  const auto profile = open_profile(workshop.data, workshop.project, job.settings, run);
  const Look& look = job.look;
  if (!book || !look.theme || !look.fonts || !look.own_rules || !profile) return;
  WantedOutputs wanted = wanted_outputs(job, *book, run);
  if (overwrite_inputs(targets_of(wanted, run.options), workshop.project, run.diagnostics)) return;
  if (run.options.command == Command::deps) {
    for (base::OutputChoice& choice : wanted.files) {
      all.emplace_back().path = std::move(choice.path);
    }
    return;
  }
  const std::uint64_t most =
      base::most_output(run.options.limits, workshop.project.files->read_bytes());
  std::vector<Output> outputs = open_outputs(run.options, std::move(wanted), most, run.diagnostics);
  const shop::Profile* asked = profile->name.empty() ? nullptr : &*profile;
  const Materials from = {*book,        *look.theme, *look.fonts, *look.own_rules,
                          job.settings, asked,       cover,       workshop.hyphenator};
  LaidOut laid_out(from, run);
  render_all(from, laid_out, run, outputs, *book, most);
  if (may_write(run.options, run.diagnostics)) keep(outputs, run);
  for (Output& output : outputs) {
    output.file = nullptr;
    output.sink.reset();
    all.push_back(std::move(output));
  }
  if (job.around == nullptr) return;  // the only book lasts to the end
  laid_out.forget();
  book.reset();
}

/// Whether two books of one project look alike.
bool same_look(const content::BookSettings& a, const content::BookSettings& b) {
  const auto place = [](const content::BookSettings& settings, std::string_view key) {
    return settings.place_of(key).begin;
  };
  return a.theme.name == b.theme.name && a.paper.name == b.paper.name && a.eojeol == b.eojeol &&
         place(a, "families") == place(b, "families") &&
         place(a, "stylesheet") == place(b, "stylesheet");
}

/// The posts of each volume in turn. A post is copied as long as another volume still wants it.
class SharedPosts {
 public:
  SharedPosts(Posts posts, const std::vector<PlannedBook>& books)
      : posts_(std::move(posts)), wanted_(posts_.posts.size()) {
    for (const PlannedBook& planned : books) {
      for (const std::size_t n : planned.volume.posts) ++wanted_[n];
    }
  }

  Posts of(const book::Volume& volume) {
    Posts out;
    out.front = posts_.front;
    out.back = posts_.back;
    out.posts.reserve(volume.posts.size());
    for (const std::size_t n : volume.posts) {
      const bool last = --wanted_[n] == 0;
      out.posts.push_back(last ? std::move(posts_.posts[n]) : posts_.posts[n]);
    }
    return out;
  }

 private:
  Posts posts_;
  std::vector<std::size_t> wanted_;  ///< by how many volumes
};

/// The diagnostics of several books, in which a post that is in many of them speaks once.
class OnceEach {
 public:
  explicit OnceEach(base::Diagnostics& out) : out_(out) {}

  void append(const base::Diagnostics& found) {
    for (const base::Diagnostic& item : found.items()) {
      if (item.span.source == nullptr || seen_.insert(key(item)).second) out_.add(item);
    }
  }

 private:
  static std::string key(const base::Diagnostic& item) {
    return item.span.source->name() + '\n' + std::to_string(item.span.begin) + item.message;
  }

  base::Diagnostics& out_;
  std::set<std::string> seen_;
};

/// Own pages that an entry of `books` names in place of the others'.
void replace_pages(const Workshop& workshop, const content::BookSettings& settings, const Run& run,
                   Posts& posts) {
  const content::BookSettings& whole = workshop.project.settings;
  const auto differ = [&](std::string_view key) {
    return settings.place_of(key).begin != whole.place_of(key).begin;
  };
  const auto pages = [&](const std::vector<content::NamedFile>& names) {
    return read_pages(workshop.project, names, run.jobs(), run.sources, run.diagnostics);
  };
  if (differ("front")) posts.front = pages(settings.front);
  if (differ("back")) posts.back = pages(settings.back);
}

/// Makes every book of `books`; an error in one keeps only that one from being written.
void make_several(Posts posts, const std::vector<PlannedBook>& books, const Workshop& workshop,
                  const Look& look, const Run& run, std::vector<Output>& all) {
  std::vector<content::Post> pages = posts.front;
  pages.insert(pages.end(), posts.back.begin(), posts.back.end());
  const auto around = book::surroundings_of(posts.posts, pages, workshop.project.settings.site);
  SharedPosts shared(std::move(posts), books);
  OnceEach messages(run.diagnostics);
  for (const PlannedBook& planned : books) {
    const content::BookSettings& settings = planned.volume.settings;
    base::Diagnostics found;
    const Run own = {run.options, run.terminal, run.sources, found, run.timings, run.tokens};
    Posts its = shared.of(planned.volume);
    replace_pages(workshop, settings, own, its);
    Look its_look;
    const bool alike = same_look(settings, workshop.project.settings);
    if (!alike) {
      its_look =
          open_look(workshop.looks, workshop.project, settings, run.sources, run.timings, found);
    }
    make_one(std::move(its), workshop,
             {settings, alike ? look : its_look, &planned.wanted, &around}, own, all);
    messages.append(found);
  }
}

/// `chaek deps`: the rule for `outputs`, or the listing; nothing after an error.
bool print_dependencies(const std::vector<Output>& outputs, const Project& project,
                        const Run& run) {
  if (!may_write(run.options, run.diagnostics)) return true;
  if (!run.options.listing.empty()) {
    write_listing(run.options.listing, project, run.diagnostics);
    return true;
  }
  std::vector<std::string> targets;
  targets.reserve(outputs.size());
  for (const Output& output : outputs) targets.push_back(output.path);
  return run.terminal.print(dependencies_of(targets, project));
}

/// The rule that says what the outputs depend on, when all are in their places.
void say_dependencies(const std::vector<Output>& outputs, const Project& project, const Run& run) {
  const bool all_written = std::all_of(outputs.begin(), outputs.end(),
                                       [](const Output& output) { return output.written; });
  if (run.options.depfile.empty() || outputs.empty() || !all_written) return;
  write_depfile(run.options.depfile, project, outputs, run.diagnostics);
}

/// Whether some output is surely made of pages; books of their own may say otherwise.
bool makes_pages(const Project& project, const Run& run) {
  const WantedOutputs wanted = wanted_outputs(run.options, project.settings.outputs, "");
  return !wanted.audit.empty() ||
         std::any_of(wanted.files.begin(), wanted.files.end(), [&run](const auto& choice) {
           return format_of(choice.path, run.options) != OutputFormat::epub;
         });
}

/// Begins to read the patterns by which Latin words are divided, where pages will surely want them.
std::future<void> begin_patterns(const Project& project, std::size_t posts,
                                 const text::Hyphenator& hyphenator, const Run& run) {
  constexpr std::size_t kMany = 8;  // in so many posts some paragraph divides a word
  if (posts < kMany || run.options.command == Command::deps || !makes_pages(project, run))
    return {};
  return std::async(base::aside(run.jobs()), [&] {
    const std::string& language = project.settings.language;
    hyphenator.prepare(language.empty() ? "ko" : language);
  });
}

}  // namespace

bool build_books(const Project& project, const Run& run) {
  base::Diagnostics& diagnostics = run.diagnostics;
  const auto data = share_folder(diagnostics);
  const auto epoch = source_date_epoch(diagnostics);
  if (!data) return true;
  const Looks looks(*data);
  const base::Lasting<text::Hyphenator> hyphenator;
  const Workshop workshop = {project, *data, epoch, looks, *hyphenator};

  // Fonts are opened while posts are read; each side has its own diagnostics.
  base::Diagnostics of_looks;
  Timings looks_took;
  auto opening = std::async(base::aside(run.jobs()), [&] {
    return open_look(looks, project, project.settings, run.sources, looks_took, of_looks);
  });
  Posts posts = read(project, run);
  const auto patterns = begin_patterns(project, posts.posts.size(), *hyphenator, run);
  const Look look = opening.get();
  diagnostics.append(std::move(of_looks));
  run.timings.append(looks_took);

  std::vector<Output> outputs;
  if (!makes_several(project, run.options)) {
    make_one(std::move(posts), workshop, {project.settings, look}, run, outputs);
  } else if (may_write(run.options, diagnostics)) {
    const auto books = plan_books(project, run.options, posts.posts, epoch, diagnostics);
    if (books) make_several(std::move(posts), *books, workshop, look, run, outputs);
  }
  if (run.options.command == Command::deps) return print_dependencies(outputs, project, run);
  say_dependencies(outputs, project, run);
  if (run.options.outputs.empty()) name_outputs(outputs, run);
  return true;
}

std::optional<std::int64_t> source_date_epoch(base::Diagnostics& diagnostics) {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  if (value == nullptr || *value == '\0') return std::nullopt;
  constexpr std::int64_t kEndOfYear9999 = 253'402'300'799;
  const std::string_view text = value;
  std::int64_t seconds = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (fault == std::errc{} && end == text.data() + text.size() && seconds >= 0 &&
      seconds <= kEndOfYear9999) {
    return seconds;
  }
  diagnostics.error("bad-source-date-epoch", {}, "SOURCE_DATE_EPOCH is '" + std::string(text) + "'",
                    "it wants whole seconds since 1970, such as 1703980800");
  return std::nullopt;
}

}  // namespace chaek::cli
