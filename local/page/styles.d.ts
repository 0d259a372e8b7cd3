/** Style sheets are gathered by the bundler; to the type checker they are nothing. */
declare module '*.css';
