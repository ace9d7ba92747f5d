<?php
// SPDX-License-Identifier: EUPL-1.2
// Installs the site and prints, as JSON, one user of each role with an application password.
define('WP_INSTALLING', true);
$site = getenv('INSYN_SITE_URL');
$_SERVER['HTTP_HOST'] = parse_url($site, PHP_URL_HOST) . ':' . parse_url($site, PHP_URL_PORT);
$_SERVER['SERVER_NAME'] = parse_url($site, PHP_URL_HOST);
$_SERVER['REQUEST_URI'] = '/';
require getenv('INSYN_SITE_ROOT') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

add_filter('pre_wp_mail', '__return_false');
wp_install('Exempelkommun', 'admin', 'admin@kommun.example', true, '', wp_generate_password());
global $wp_rewrite;
$wp_rewrite->set_permalink_structure(getenv('INSYN_SITE_PERMALINKS'));
$wp_rewrite->flush_rules(false);
update_option('timezone_string', 'Europe/Stockholm');

function with_application_password($id) {
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'insyn']);
    return ['user' => get_userdata($id)->user_login,
            'password' => WP_Application_Passwords::chunk_password($password)];
}

$users = ['administrator' => with_application_password(1)];
foreach (['editor', 'author', 'contributor', 'subscriber'] as $role) {
    $users[$role] = with_application_password(wp_insert_user([
        'user_login' => "insyn-$role", 'user_pass' => wp_generate_password(),
        'user_email' => "$role@kommun.example", 'role' => $role]));
}
echo json_encode($users), "\n";
