/** Signs in as a browser would, through the provider's own form, and gives the session cookie. */
export async function signIn(app: string, username: string, password: string): Promise<string> {
  const jar = new Map<string, string>();
  const page = await follow(`${app}/sign-in?to=/api/v1/frameworks`, jar);
  const action = /action="([^"]+)"/.exec(await page.text())?.[1];
  if (!action) throw new Error(`${page.url} is not the sign-in form`);
  const form = new URLSearchParams({ username, password, credentialId: "" });
  await follow(action.replaceAll("&amp;", "&"), jar, form);
  const session = jar.get("q_session");
  if (!session) throw new Error(`No session for ${username}`);
  return `q_session=${session}`;
}

async function follow(address: string, jar: Map<string, string>, form?: URLSearchParams): Promise<Response> {
  for (let url = address, body = form, hops = 0; hops < 10; hops++) {
    const answer = await fetch(url, {
      redirect: "manual",
      method: body ? "POST" : "GET",
      ...(body ? { body } : {}),
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) jar.set(name, value ?? "");
    }
    const location = answer.headers.get("location");
    if (!location) return Object.defineProperty(answer, "url", { value: url });
    url = new URL(location, url).href;
    body = undefined;
  }
  throw new Error(`${address} redirects for ever`);
}
