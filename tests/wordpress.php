<?php
// Installs WordPress, and saves a post as somebody who may write any HTML, as somebody who may not, and one with an address.
// What WordPress keeps of it goes through its own filters. Prints the ids of both posts.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = $argv[1];
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Gemeente', 'beheerder', 'beheerder@gemeente.example', true, '', wp_generate_password() );
update_option( 'siteurl', "http://$argv[1]" );
update_option( 'home', "http://$argv[1]" );
switch_theme( 'gemeente' );
wp_insert_user( array( 'user_login' => 'redacteur', 'user_pass' => wp_generate_password(), 'role' => 'author' ) );
$html = file_get_contents( 'php://stdin' );
$posts = array();
foreach ( array( 'beheerder', 'redacteur' ) as $name ) {
	wp_set_current_user( get_user_by( 'login', $name )->ID );
	kses_init();
	$posts[ $name ] = wp_insert_post( wp_slash( array( 'post_title' => $name, 'post_content' => $html, 'post_status' => 'publish' ) ) );
}
$posts['adres'] = wp_insert_post( array( 'post_title' => 'adres', 'post_content' => $argv[2], 'post_status' => 'publish' ) );
echo wp_json_encode( $posts );
