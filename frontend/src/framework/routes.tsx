/** The pages of this folder, as a fragment of routes. */
export const frameworkRoutes = <></>;
