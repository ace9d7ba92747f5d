// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/reader.hpp"

namespace insyn::sandbox {

std::string style_sheet() {
  return R"css(*{box-sizing:border-box}
body{margin:0;font:17px/1.55 system-ui,"Noto Sans",sans-serif;color:#1c1e21;background:#e9ecef}
a{color:#0b5394}
a:focus-visible{outline:3px solid #0b5394;outline-offset:2px}
img{max-width:100%;height:auto}
.rehearsal{margin:0;padding:.6rem 1.25rem;background:#fff3c4;color:#4a3600;border-bottom:2px solid #e0b400;text-align:center}
.both{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);grid-template-rows:auto auto 1fr;gap:1.5rem;max-width:82rem;margin:0 auto;padding:1.25rem}
.both>h1{grid-column:1/-1;font-size:1.05rem;font-weight:600;margin:0;color:#4b4f56}
.masthead{background:#17456b;padding:.9rem 1.25rem}
.masthead a{color:#fff;text-decoration:none;font-size:1.25rem;font-weight:700}
.crest{display:inline-block;width:2rem;height:2.2rem;line-height:2.1rem;margin-right:.5rem;text-align:center;color:#17456b;background:#fff;border-radius:3px 3px 1rem 1rem}
.site{background:#fff;border:1px solid #ced4da;align-self:start}
.site>h2,.site>p,.site>article{margin:0;padding:.9rem 1.25rem}
.site>h2{font-size:1.5rem}
.site>article{border-top:1px solid #dee2e6}
.site h3{margin:0;font-size:1.2rem;line-height:1.3}
.site article p{margin:.35rem 0 0}
.when{color:#5c636a;font-size:.9rem}
.waiting,.empty{color:#5c636a;font-style:italic}
.article{max-width:46rem;margin:1.5rem auto;padding:1.25rem 1.75rem 2rem;background:#fff;border:1px solid #ced4da;overflow-wrap:anywhere}
.article h1{line-height:1.2;margin:.5rem 0}
.content{overflow-x:auto}
.content table{border-collapse:collapse}
.content td,.content th{border:1px solid #ced4da;padding:.35rem .6rem;text-align:left}
.tags{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;padding:0}
.tags li{background:#e7f0f7;border-radius:1rem;padding:.1rem .8rem;font-size:.9rem}
.intranet>h2{padding-bottom:0}
.facebook{align-self:start;font-size:16px;grid-row:span 2}
.facebook>article,.cover{background:#fff;border-radius:8px;box-shadow:0 1px 2px rgba(0,0,0,.2);margin-bottom:1rem;overflow:hidden}
.cover{display:grid;grid-template-columns:auto 1fr;column-gap:.9rem;align-items:center;padding:3.5rem 1rem 1rem;background:linear-gradient(#c7d7e6 3rem,#fff 3rem)}
.cover h2{margin:0;font-size:1.3rem;line-height:1.2}
.cover p{margin:0;grid-column:2;color:#5c636a;font-size:.9rem}
.avatar{display:inline-grid;place-items:center;width:2.5rem;height:2.5rem;border-radius:50%;background:#17456b;color:#fff;font-weight:700;grid-row:span 2}
.avatar.large{width:4.5rem;height:4.5rem;font-size:2rem}
.facebook article header{display:grid;grid-template-columns:auto 1fr;column-gap:.7rem;align-items:center;padding:.8rem 1rem .4rem}
.facebook article .when{font-size:.82rem}
.message{margin:0;padding:.2rem 1rem .8rem;white-space:pre-line;overflow-wrap:anywhere}
.card{display:block;background:#f0f2f5;color:inherit;text-decoration:none;border-top:1px solid #ced0d4;border-bottom:1px solid #ced0d4;overflow-wrap:anywhere}
.card:hover{background:#e4e6eb}
.card img{display:block;width:100%}
.card span,.card strong{display:block;padding:0 1rem}
.card .host{padding-top:.6rem;color:#5c636a;font-size:.8rem;text-transform:uppercase}
.card .lead{color:#5c636a;font-size:.92rem}
.card>:last-child{padding-bottom:.7rem}
.card.bare>:last-child{font-style:italic;color:#5c636a}
.actions{display:flex;justify-content:space-around;margin:0;padding:.5rem 1rem;color:#5c636a;font-weight:600;font-size:.9rem}
@media (max-width:56rem){.both{grid-template-columns:minmax(0,1fr);padding:.75rem}}
)css";
}

}  // namespace insyn::sandbox
