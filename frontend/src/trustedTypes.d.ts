/** The part of Trusted Types that we use; TypeScript's own library does not have it yet. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): {
      createScriptURL(url: string): unknown;
    };
  };
}
