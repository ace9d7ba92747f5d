// SPDX-License-Identifier: EUPL-1.2
// Pages with one fault each, and what its check says of it. Each is the good page but for what is named: `body` stands
// before its text, `css` after its style, `html` changes the whole.

export const GOOD_CSS = `
  body { font: 1.125rem/1.5 sans-serif; color: #111; background: #fff; margin: 1rem }
  a { color: #0044aa; display: inline-block; min-block-size: 44px; min-inline-size: 44px }
  p a { display: inline; min-block-size: 0 }
  :focus-visible { outline: 3px solid #111; outline-offset: 2px }
  .skip { position: absolute; inset-block-start: -10rem }
  .skip:focus { inset-block-start: 1rem }
  .state, .status, .statement { border: 2px solid }
  @page { size: A4 }
  @media print { nav, .skip { display: none } }`;

export const good = ({ body = '', head = '' }) => `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>En sida att pröva med</title>
<meta name="description" content="En sida som prövar proven.">
<link rel="stylesheet" href="style.css">${head}
</head>
<body>
<a class="skip" href="#text">Hoppa till innehållet</a>
<header><nav aria-label="Meny"><ul><li><a href="../god/">Första sidan</a></li></ul></nav></header>
<main id="text" tabindex="-1">
<h1>En sida att pröva med</h1>
${body}
<p>Det här är en text om <a href="../god/">ett möte som hölls</a>, och den är lång nog för att gå att läsa i lugn och ro.</p>
</main>
</body>
</html>
`;

const script = '<script src="script.js"></script>';

/** {name, check, says, and body, head, css, js or html}[] */
export const BROKEN = [
  { name: 'a block that is wider than the window', check: 'reflow', says: /scrolls to/, body: '<div class="wide">bred</div>', css: '.wide { inline-size: 900px }' },
  { name: 'a text in a box of a fixed height', check: 'textSpacing', says: /cut off below/, body: '<p class="box">Rad ett<br>rad två<br>rad tre</p>', css: '.box { block-size: 4em; overflow: hidden; line-height: 1.2 }' },
  { name: 'a line that ends where its box does', check: 'textSpacing', says: /cut off at its side/, body: '<p class="line">En rad som nätt och jämnt får plats</p>', css: '.line { inline-size: max-content; max-inline-size: 19em; white-space: nowrap; overflow: clip }' },
  { name: 'a text over another', check: 'textSpacing', says: /lie over each other/, body: '<p class="over">Den här raden</p>', css: '.over { position: absolute; inset-block-start: 8.2rem }' },
  { name: 'a menu with small links', check: 'targets', says: /wanted 44/, css: 'nav a { display: inline; min-block-size: 0 }' },
  { name: 'a small link that stands alone', check: 'targets', says: /wanted 24/, body: '<div><a class="small" href="../god/">liten</a></div>', css: '.small { font-size: 10px; display: inline; line-height: 1; min-block-size: 0 }' },
  { name: 'something that moves', check: 'motion', says: /runs|animated/, body: '<p class="moves">hej</p>', css: '@keyframes blink { to { opacity: 0.5 } } .moves { animation: blink 2s infinite }' },
  { name: 'something that will move when touched', check: 'motion', says: /transition/, css: 'a { transition: color 1s }' },
  { name: 'focus that is not seen', check: 'keyboard', says: /focus changes 0 dots/, css: ':focus-visible { outline: none }' },
  { name: 'focus that is hardly seen', check: 'keyboard', says: /focus changes \d+ dots/, css: ':focus-visible { outline-color: #ccc }' },
  { name: 'a stop under a banner', check: 'keyboard', says: /is covered by/, body: '<div class="banner">Kakor</div>', css: '.banner { position: fixed; inset: 0; background: #fff }' },
  { name: 'an order of its own', check: 'keyboard', says: /tabindex 1/, body: '<a href="../god/" tabindex="1">först</a>' },
  { name: 'a page whose order is another than its looks', check: 'keyboard', says: /lies above/, body: '<div class="turned"><a href="../god/">sist</a><a href="../god/">först</a></div>', css: '.turned { display: flex; flex-direction: column-reverse; gap: 3rem }' },
  { name: 'no way past the menu', check: 'keyboard', says: /not a link past the menu/, html: (text) => text.replace(/<a class="skip".*\n/, '') },
  { name: 'a skip link that stays out of sight', check: 'keyboard', says: /not whole in the viewport/, css: '.skip:focus { inset-block-start: -10rem }' },
  { name: 'a state told by colour alone', check: 'forcedColors', says: /no line round it/, body: '<p><span class="state">Klar</span></p>', css: '.state { border: 0; background: #dfd }' },
  { name: 'a decision set off by its background', check: 'forcedColors', says: /not set off/, body: '<section class="statement" aria-label="Beslut 1"><p>Vi börjar.</p></section>', css: '.statement { border: 0; background: #eef }' },
  { name: 'a text that is not printed', check: 'print', says: /does not print/, body: '<p class="screen">Bara på skärm</p>', css: '@media print { .screen { display: none } }' },
  { name: 'a menu that is printed', check: 'print', says: /prints its/, css: '@media print { nav { display: block } }' },
  { name: 'a paper that is not A4', check: 'print', says: /is not A4/, css: '@page { size: 21cm 21cm }' },
  { name: 'a page without its origin', check: 'print', says: /does not print its http/, facts: true },
  { name: 'a text that script writes', check: 'withoutScript', says: /only with script/, head: script.replace(' src', ' defer src'), js: 'document.querySelector("main").append("Bara med skript");' },
  { name: 'a picture from elsewhere', check: 'requests', says: /asks http:\/\/annan|breaks its policy: img-src/, body: '<p><img src="http://annan.example/a.png" alt="en bild"></p>' },
  { name: 'a style within the page', check: 'requests', says: /breaks its policy: style-src/, head: '<style>p { color: red }</style>' },
  { name: 'a thing that is kept', check: 'requests', says: /localStorage spår/, head: script, js: 'localStorage.setItem("spår", "1");' },
  { name: 'a cookie', check: 'requests', says: /cookie spår/, head: script, js: 'document.cookie = "spår=1";' },
  { name: 'a text too pale to read', check: 'axe', says: /color-contrast/, css: 'p { color: #aaa }' },
  { name: 'a picture without words', check: 'axe', says: /image-alt/, body: '<p><img src="../god/x.png"></p>' },
  { name: 'an element that is not closed', check: 'nu', says: /End tag|Unclosed|stray/i, body: '<div><p>hej</p>' },
  { name: 'a heading that jumps', check: 'htmlValidate', says: /heading-level/, body: '<h4>Hopp</h4>' },
  { name: 'a box that can’t be ticked', check: 'actionsRead', says: /can't be ticked/, body: '<p><input type="checkbox" disabled aria-label="gjort"></p>' },
  { name: 'a name in another language', check: 'englishNames', says: /not said to be English/, body: '<p>Vi frågade vårt Advisory Board.</p>' },
  { name: 'an action without its state', check: 'actionsRead', says: /does not begin with its state/, body: '<ul><li id="atgard-1">Kommunen: ring</li></ul>' },
];
