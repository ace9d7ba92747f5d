// SPDX-License-Identifier: EUPL-1.2
// docs/sitevision: its signature against node's own, its logic against stand-ins for Sitevision's modules. That it runs in
// Sitevision itself is not shown by this.
import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { register } from 'node:module';
import { test } from 'node:test';

import { receive } from '../../docs/sitevision/src/receiver.js';
import { canonical, fromBase64, hmacSha256, isSigned, sha256, toBase64, utf8 } from '../../docs/sitevision/src/signature.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const NOW = 1741770000;
// As Insyn writes it: tests/publish/webhook_test.cpp has the same text.
const BODY =
  '{"data":{"date":"2025-03-12","html":"<p>Å \\"b\\" \\\\ \\n\\u0001 😀</p>","item":"a/grupp/2025-03-12","key":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","language":"sv","link":"https://k.example/a/grupp/2025-03-12/","rev":1741770000,"summary":"Hej","title":"Möte"},"timestamp":"2025-03-12T09:00:00Z","type":"post.published"}';

const signatureOf = (id, timestamp, body) =>
  `v1,${createHmac('sha256', Buffer.from(SECRET.slice(6), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

const signed = (id, message, timestamp = NOW) => {
  const body = typeof message === 'string' ? message : canonical(message);
  return { id, timestamp: String(timestamp), signatures: `v1,AAAA ${signatureOf(id, timestamp, body)}`, body };
};

const told = (type, rev, title = 'Möte') => ({ type, data: { key: 'k', rev, title, html: `<p>${title}</p>` } });

/** A Sitevision of our own: articles that are hidden until they are published. */
function town() {
  const kept = new Map();
  const articles = [];
  const article = (id) => articles[Number(id) - 1];
  return {
    articles,
    services: {
      secret: SECRET,
      now: NOW,
      store: { get: (key) => kept.get(key), put: (key, value) => kept.set(key, value) },
      pages: {
        create: (title) => String(articles.push({ title, isPublic: false })),
        update: (id, data) => Object.assign(article(id), { title: data.title, html: data.html }),
        publish: (id) => Object.assign(article(id), { isPublic: true }),
        unpublish: (id) => Object.assign(article(id), { isPublic: false }),
        url: (id) => `https://k.example/${id}`,
      },
    },
  };
}

test("the hash, the code and base64 are node's own, for every length round a block", () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = randomBytes(length);
    const key = randomBytes(length);
    assert.deepEqual(Buffer.from(sha256([...bytes])), createHash('sha256').update(bytes).digest());
    assert.deepEqual(Buffer.from(hmacSha256([...key], [...bytes])), createHmac('sha256', key).update(bytes).digest());
    assert.equal(toBase64([...bytes]), bytes.toString('base64'));
    assert.deepEqual(Buffer.from(fromBase64(bytes.toString('base64'))), bytes);
  }
  assert.deepEqual(Buffer.from(utf8('aå😀%')), Buffer.from('aå😀%'));
});

test("the example of Standard Webhooks is signed, and nothing else", () => {
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    signatures: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    body: '{"test": 2432232314}',
  };
  assert.ok(isSigned(SECRET, message));
  for (const changed of [{ id: 'msg_2' }, { timestamp: '1614265331' }, { body: '{}' }, { signatures: '' }, { signatures: 'v1,' }])
    assert.ok(!isSigned(SECRET, { ...message, ...changed }));
});

test("Insyn's bytes are made again from what they say", () => {
  const shuffled = JSON.parse(BODY);
  const { data, ...rest } = shuffled;
  assert.equal(canonical({ ...rest, data: Object.fromEntries(Object.entries(data).reverse()) }), BODY);
});

test('one page a key: made hidden, shown, changed, taken away and shown again', () => {
  const { articles, services } = town();
  assert.deepEqual(receive(signed('m1', told('post.published', 5)), services), {
    status: 200,
    body: { id: '1', rev: 5, url: 'https://k.example/1' },
  });
  receive(signed('m2', told('post.corrected', 6, 'Rättat')), services);
  assert.deepEqual(articles, [{ title: 'Rättat', html: '<p>Rättat</p>', isPublic: true }]);
  assert.deepEqual(receive(signed('m3', told('post.retracted', 7)), services).body, { id: '1', rev: 7 });
  assert.equal(articles[0].isPublic, false);
  receive(signed('m4', told('post.published', 8)), services);
  assert.equal(articles.length, 1);
  assert.equal(articles[0].isPublic, true);
});

test('what is told twice or late changes nothing, and a late publication stays hidden', () => {
  const { articles, services } = town();
  for (let i = 0; i < 2; i += 1) assert.equal(receive(signed('m1', told('post.published', 5)), services).status, 200);
  receive(signed('m3', told('post.corrected', 7, 'Nyast')), services);
  assert.equal(receive(signed('m2', told('post.corrected', 6, 'Sen')), services).body.rev, 7);
  assert.deepEqual(articles.map((each) => each.title), ['Nyast']);

  const other = town();
  receive(signed('m2', told('post.retracted', 6)), other.services);
  assert.equal(receive(signed('m1', told('post.published', 5)), other.services).body.rev, 6);
  assert.deepEqual(other.articles, []);
});

test('a receiver that was stopped half way does not make a second page', () => {
  const { articles, services } = town();
  const whole = services.pages.update;
  services.pages.update = () => { throw new Error('stopped'); };
  assert.throws(() => receive(signed('m1', told('post.published', 5)), services));
  assert.deepEqual(articles, [{ title: 'Möte', isPublic: false }]);
  services.pages.update = whole;
  assert.equal(receive(signed('m1', told('post.published', 5)), services).body.id, '1');
  assert.equal(articles.length, 1);
  assert.equal(articles[0].isPublic, true);
});

test('what is unsigned, old or no message is refused', () => {
  const { articles, services } = town();
  const good = signed('m1', told('post.published', 5));
  for (const [status, message] of [
    [400, { ...good, id: null }],
    [400, { ...good, signatures: '' }],
    [401, { ...good, id: 'm2' }],
    [401, { ...good, body: good.body.replace('5', '6') }],
    [401, signed('m1', told('post.published', 5), NOW - 301)],
    [401, signed('m1', told('post.published', 5), NOW + 301)],
    [401, signed('m1', told('post.published', 5), 'soon')],
    [400, signed('m1', 'not JSON')],
    [400, signed('m1', 'null')],
    [400, signed('m1', told('post.other', 5))],
    [400, signed('m1', told('post.published', '5'))],
  ])
    assert.equal(receive(message, services).status, status, JSON.stringify(message));
  assert.deepEqual(articles, []);
});

test("the app answers a request through Sitevision's modules as their types have them", async () => {
  const { articles, services } = town();
  const routes = {};
  const settings = { secret: SECRET, textField: 'insynText' };
  const nodes = { archive: 'archive', template: 'template' };
  globalThis.sitevision = {
    router: { post: (path, handle) => { routes[path] = handle; } },
    appData: { get: (key) => settings[key], getNode: (key) => nodes[key] },
    ArticleUtil: {
      createArticle: (parent, template, name) => {
        assert.deepEqual([parent, template], ['archive', 'template']);
        const id = services.pages.create(name);
        return { getIdentifier: () => id };
      },
      renameArticle: (node, title) => Object.assign(articles[node - 1], { title }),
      updateArticle: (node, properties) => Object.assign(articles[node - 1], properties),
    },
    privileged: { doPrivilegedAction: (work) => work() },
    PropertyUtil: { getString: (node) => services.pages.url(node) },
    PublishingUtil: { publishNode: services.pages.publish, unpublishNode: services.pages.unpublish },
    ResourceLocatorUtil: { getNodeByIdentifier: (id) => id },
    storage: { getKeyValueDataStore: () => services.store },
  };
  const stub = (name) => `data:text/javascript,export default globalThis.sitevision[${JSON.stringify(name)}]`;
  register(`data:text/javascript,${encodeURIComponent(`
    export const resolve = (name, context, next) => name.startsWith('@sitevision/')
      ? { url: (${stub})(name.split('/').at(-1)), shortCircuit: true } : next(name, context);`)}`);
  await import('../../docs/sitevision/src/index.js');

  const message = told('post.published', 5);
  const now = Math.floor(Date.now() / 1000);
  const { id, timestamp, signatures } = signed('m1', message, now);
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures };
  const sent = {};
  const res = { status: (status) => Object.assign(res, { code: status }), json: (body) => Object.assign(sent, body) };
  routes['/']({ header: (name) => headers[name], params: message }, res);
  assert.equal(res.code, 200);
  assert.deepEqual(sent, { id: '1', rev: 5, url: 'https://k.example/1' });
  assert.deepEqual(articles, [{ title: 'Möte', isPublic: true, insynText: '<p>Möte</p>' }]);
});
