// SPDX-License-Identifier: EUPL-1.2
// A SAMPLE, not run against Sitevision. The names are those of the vendor's own types (@sitevision/api).
import router from '@sitevision/api/common/router';
import appData from '@sitevision/api/server/appData';
import articleUtil from '@sitevision/api/server/ArticleUtil';
import privileged from '@sitevision/api/server/privileged';
import propertyUtil from '@sitevision/api/server/PropertyUtil';
import publishingUtil from '@sitevision/api/server/PublishingUtil';
import resourceLocatorUtil from '@sitevision/api/server/ResourceLocatorUtil';
import storage from '@sitevision/api/server/storage';

import { receive } from './receiver.js';
import { canonical } from './signature.js';

const nodeOf = (id) => resourceLocatorUtil.getNodeByIdentifier(id);

/** Articles in the archive that the app's settings name. The text is a metadata field that the template shows. */
const pages = {
  create: (title) => articleUtil.createArticle(appData.getNode('archive'), appData.getNode('template'), title).getIdentifier(),
  update: (id, data) => {
    articleUtil.renameArticle(nodeOf(id), data.title);
    articleUtil.updateArticle(nodeOf(id), { [appData.get('textField')]: data.html });
  },
  publish: (id) => publishingUtil.publishNode(nodeOf(id)),
  unpublish: (id) => publishingUtil.unpublishNode(nodeOf(id)),
  url: (id) => propertyUtil.getString(nodeOf(id), 'URL', ''),
};

const messageIn = (req) => ({
  id: req.header('webhook-id'),
  timestamp: req.header('webhook-timestamp'),
  signatures: req.header('webhook-signature'),
  body: canonical(req.params), // the types give no body as it came, only what it says
});

router.post('/', (req, res) => {
  privileged.doPrivilegedAction(() => {
    const { status, body } = receive(messageIn(req), {
      secret: appData.get('secret'),
      now: Math.floor(Date.now() / 1000),
      store: storage.getKeyValueDataStore('insyn'),
      pages,
    });
    res.status(status).json(body);
  });
});
