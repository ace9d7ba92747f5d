<?php
// SPDX-License-Identifier: EUPL-1.2
// What goes wrong on a real site, as a plugin. A test arms a fault by making a file of its name in INSYN_FAULTS.

/** Faults that strike once: the first request that meets one uses it up, also among several at once. */
function insyn_strikes($fault) {
    $file = getenv('INSYN_FAULTS') . "/$fault";
    return is_file($file) && @unlink($file);
}
/** Faults that last for as long as their file stands. */
function insyn_lasts($fault) {
    return is_file(getenv('INSYN_FAULTS') . "/$fault");
}

// The post is made or changed by now, and the answer is lost.
add_action('rest_after_insert_post', function () {
    if (insyn_strikes('empty200')) exit;
    if (insyn_strikes('kill')) posix_kill(getmypid(), SIGKILL);
    if (insyn_strikes('html502')) {
        status_header(502);
        header('Content-Type: text/html');
        echo '<h1>Bad Gateway</h1>';
        exit;
    }
    if (insyn_strikes('slow')) sleep(5);
});

// Nothing is done yet.
add_filter('rest_pre_dispatch', function ($answer, $server, $request) {
    if ($request->get_method() === 'GET') return $answer;
    if (insyn_strikes('429')) {
        header('Retry-After: 2');
        return new WP_Error('too_many_requests', 'Slow down', ['status' => 429]);
    }
    if (insyn_strikes('503')) return new WP_Error('service_unavailable', 'Down', ['status' => 503]);
    if (insyn_strikes('late')) sleep(3);  // done after the client has gone
    return $answer;
}, 10, 3);

// What administrators and security plugins do.
add_filter('wp_is_application_passwords_available', function ($yes) {
    return $yes && !insyn_lasts('no_passwords');
});
add_filter('rest_authentication_errors', function ($result) {  // as the REST API Handbook shows how to close it
    if ($result || is_user_logged_in() || !insyn_lasts('closed_api')) return $result;
    return new WP_Error('rest_not_logged_in', 'You are not currently logged in.', ['status' => 401]);
});
add_filter('rest_endpoints', function ($routes) {  // as plugins do that hide the users
    foreach (array_keys($routes) as $route)
        if (insyn_lasts('hidden_users') && strpos($route, '/wp/v2/users') === 0) unset($routes[$route]);
    return $routes;
});
