<?php
// SPDX-License-Identifier: EUPL-1.2
// The settings of the WordPress that with_wordpress.py starts: a database on a socket of its own, and nothing reached
// outside this machine. INSYN_FAULTS is the folder in which tests arm faults (faults.php).
$faults = getenv('INSYN_FAULTS');
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', 'wordpress');
define('DB_HOST', 'localhost:' . getenv('INSYN_DATABASE') . (is_file("$faults/database") ? '.down' : ''));
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', getenv('INSYN_SITE_URL'));
define('WP_SITEURL', getenv('INSYN_SITE_URL'));
define('WP_ENVIRONMENT_TYPE', getenv('INSYN_SITE_ENVIRONMENT'));  // "local": application passwords work over http
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);  // what is scheduled stays so until /wp-cron.php is asked for
define('AUTOMATIC_UPDATER_DISABLED', true);
if (is_file("$faults/no_bin")) define('EMPTY_TRASH_DAYS', 0);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', "test-key-$name");
    define($name . '_SALT', "test-salt-$name");
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
