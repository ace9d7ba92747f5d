// SPDX-License-Identifier: EUPL-1.2
#include "publish/preview_html.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "publish/allowed_html.hpp"
#include "publish/wanted.hpp"

namespace insyn::publish {
namespace {

constexpr std::string_view kStyle = R"css(*{box-sizing:border-box}
body{margin:0;font:17px/1.55 system-ui,"Noto Sans",sans-serif;color:#1c1e21;background:#eef0f2;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.1rem;line-height:1.3;margin:0}
a{color:#0b5394}
a:focus-visible{outline:3px solid #0b5394;outline-offset:2px}
.step{margin:2rem 0 0;padding-top:1rem;border-top:2px solid #9aa3ab}
.what{margin:.25rem 0 .75rem}
.do{display:inline-block;padding:0 .6rem;border-radius:.3rem;background:#17456b;color:#fff;font-weight:600}
.blocked .do{background:#8a1c1c}
.waiting .do{background:#5c4a00}
.retract .do{background:#4b4f56}
.small{color:#4b4f56;font-size:.9rem;margin:.5rem 0}
.card{background:#fff;border:1px solid #b9c1c8;border-radius:.4rem;overflow:hidden}
.article{padding:.5rem 1.25rem 1rem}
.article .host{margin:0 -1.25rem 1rem;padding:0 1.25rem .5rem;border-bottom:1px solid #d5dadf;color:#4b4f56;font-size:.9rem}
.article .title{margin:0;font-size:1.5rem;font-weight:700;line-height:1.25}
.message{margin:0;padding:.75rem 1rem;white-space:pre-line}
.page{margin:0;padding:.75rem 1rem 0;font-weight:700}
.link{padding:.6rem 1rem;background:#eef0f2;border-top:1px solid #d5dadf}
.link p{margin:0}
.link .host{color:#4b4f56;font-size:.85rem;text-transform:uppercase}
.link .title{font-weight:700}
pre{margin:0;padding:.75rem 1rem;background:#fff;border:1px dashed #4b4f56;border-radius:.4rem;font:.95rem/1.5 ui-monospace,"Noto Sans Mono",monospace;white-space:pre-wrap}
.copy{-webkit-user-select:all;user-select:all}
@media print{body{background:#fff}.step{break-inside:avoid}}
)css";

std::string html(std::string_view text) { return encode::html(text); }

Said shown(Step step) {
  switch (step) {
    case Step::create: return {"Postas", "Is posted"};
    case Step::update: return {"Ändras", "Is changed"};
    case Step::retract: return {"Tas bort", "Is removed"};
    case Step::blocked: return {"Stopp", "Blocked"};
    case Step::waiting: return {"Väntar", "Waits"};
    case Step::none: break;
  }
  return {"Oförändrat", "Unchanged"};
}

const Channel* channel_of(const PlanItem& item, const Settings& settings) {
  auto found = std::find_if(settings.channels.begin(), settings.channels.end(),
                            [&](const Channel& channel) { return channel.name == item.post.channel; });
  return found == settings.channels.end() ? nullptr : &*found;
}

/// "www.exempelkommun.example" of an address; the whole of what is none.
std::string_view host_of(std::string_view address) {
  auto start = address.find("://");
  if (start == std::string_view::npos) return address;
  address.remove_prefix(start + 3);
  return address.substr(0, address.find_first_of("/?#"));
}

Said kind_of(const Channel& channel) {
  if (channel.type == "wordpress" && channel.state == "draft") return {"webbplats, som utkast", "web site, as a draft"};
  if (channel.type == "wordpress") return {"webbplats", "web site"};
  if (channel.type == "webhook") return {"mottagare av webhook", "receiver of a webhook"};
  if (channel.type == "facebook") return {"Facebooksida", "Facebook page"};
  return {"för hand", "by hand"};
}

// ---- the cards ------------------------------------------------------------------------------------------------------

std::string article_card(const Post& post, const Channel& channel) {
  return fmt::format(
      "<div class=\"card article\" lang=\"{}\">\n<p class=\"host\">{}</p>\n<p class=\"title\">{}</p>\n{}\n</div>\n",
      html(post.language), html(host_of(channel.url)), html(post.title), allowed_html(post.body));
}

std::string page_post_card(const PlanItem& item, const Channel& channel, Lang lang) {
  const Post& post = item.post;
  Said page = say("Sidan {}", "Page {}", channel.page);
  return fmt::format(
      "<div class=\"card\" lang=\"{}\">\n<p class=\"page\">{}</p>\n<p class=\"message\">{}</p>\n<div class=\"link\">\n"
      "<p class=\"host\">{}</p>\n<p class=\"title\">{}</p>\n</div>\n</div>\n",
      html(post.language), html(page.in(lang)), html(item.text), html(host_of(post.link)), html(post.title));
}

std::string copy_box(const PlanItem& item, Lang lang) {
  return fmt::format("<p class=\"small\">{}</p>\n<pre class=\"copy\" lang=\"{}\">{}</pre>\n",
                     html(say("Kopiera texten:", "Copy the text:").in(lang)), html(item.post.language),
                     html(item.text));
}

std::string card_of(const PlanItem& item, const Channel& channel, Lang lang) {
  if (channel.type == "wordpress" || channel.type == "webhook") return article_card(item.post, channel);
  return channel.type == "facebook" ? page_post_card(item, channel, lang) : copy_box(item, lang);
}

std::string picture_line(const PostPicture& picture, Lang lang) {
  if (picture.file.empty()) return {};
  Said line = say("Bild: {} ({})", "Picture: {} ({})", picture.alt, picture.file);
  return fmt::format("<p class=\"small\">{}</p>\n", html(line.in(lang)));
}

std::string standing_box(const std::string& standing, Lang lang) {
  if (standing.empty()) return {};
  return fmt::format(
      "<p class=\"small\">{}</p>\n<pre>{}</pre>\n",
      html(
          say("På kanalen står nu, skrivet av någon annan:", "On the channel now, written by somebody else:").in(lang)),
      html(standing));
}

std::string step_section(const PlanItem& item, std::size_t number, const Settings& settings, Lang lang) {
  const Channel* channel = channel_of(item, settings);
  Said kind = channel == nullptr ? Said{} : kind_of(*channel);
  std::string section = fmt::format(
      "<section class=\"step {0}\" aria-labelledby=\"i{1}\">\n<h2 id=\"i{1}\">{2}: {3}</h2>\n"
      "<p class=\"what\"><span class=\"do\">{4}</span> {5}</p>\n<p class=\"small\">{6}</p>\n",
      name_of(item.step), number, html(item.post.channel), html(item.post.item), html(shown(item.step).in(lang)),
      html(kind.in(lang)), html(item.reason.in(lang)));
  if (channel != nullptr && !item.text.empty())
    section += card_of(item, *channel, lang) + picture_line(item.post.picture, lang);
  return section + standing_box(item.standing, lang) + "</section>\n";
}

std::string summary_line(const Plan& plan, Lang lang) {
  auto unchanged = std::count_if(plan.begin(), plan.end(), [](const PlanItem& i) { return i.step == Step::none; });
  auto shown = static_cast<std::ptrdiff_t>(plan.size()) - unchanged;
  return html(say("{} inlägg att se på; {} är som de ska. Inget är skickat.",
                  "{} posts to look at; {} are as they should be. Nothing is sent.", shown, unchanged)
                  .in(lang));
}

}  // namespace

std::string preview_page(const Plan& plan, const Settings& settings, Lang lang) {
  std::string title = html(say("Inläggen som de skulle se ut", "The posts as they would look").in(lang));
  std::string page = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{1}</title>\n<style>\n{2}</style>\n</head>\n<body>\n<main>\n<h1>{1}</h1>\n<p>{3}</p>\n",
      lang == Lang::sv ? "sv" : "en", title, kStyle, summary_line(plan, lang));
  std::size_t number = 0;
  for (const PlanItem& item : plan)
    if (item.step != Step::none) page += step_section(item, ++number, settings, lang);
  return page + "</main>\n</body>\n</html>\n";
}

}  // namespace insyn::publish
