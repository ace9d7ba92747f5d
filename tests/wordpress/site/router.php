<?php
// SPDX-License-Identifier: EUPL-1.2
// The web server before WordPress, for `php -S`: files as they are, everything else to index.php. Faults of web
// servers are armed here, for as long as their file stands in INSYN_FAULTS.
$faults = getenv('INSYN_FAULTS');
$root = getenv('INSYN_SITE_ROOT');
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
$asks_the_api = strpos($path, '/wp-json') === 0 || isset($_GET['rest_route']);

if (is_file("$faults/locked_server") && ($_SERVER['PHP_AUTH_USER'] ?? '') !== 'the-server') {  // a password of its own
    http_response_code(401);
    header('WWW-Authenticate: Basic realm="Testmiljo"');
    header('Content-Type: text/html');
    echo '<html><head><title>401 Authorization Required</title></head></html>';
    return;
}
if (is_file("$faults/firewall") && $asks_the_api) {
    http_response_code(403);
    header('Content-Type: text/html');
    echo '<html><head><title>403 Forbidden</title></head><body>Request blocked</body></html>';
    return;
}
if (is_file("$faults/no_delete") && $_SERVER['REQUEST_METHOD'] === 'DELETE') {
    http_response_code(405);
    header('Content-Type: text/html');
    echo '<html><head><title>405 Not Allowed</title></head></html>';
    return;
}
if (is_file("$faults/stripped"))  // as under CGI without a rewrite rule
    unset($_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'], $_SERVER['HTTP_AUTHORIZATION']);

$file = realpath($root . $path);
if ($file !== false && is_dir($file)) $file = realpath("$file/index.php");
$is_file = $file !== false && strpos($file, "$root/") === 0 && is_file($file) && $file !== "$root/index.php";
if ($is_file && substr($file, -4) !== '.php') return false;  // php -S sends it
if (!$is_file) $file = "$root/index.php";
chdir(dirname($file));
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($file, strlen($root));
require $file;
