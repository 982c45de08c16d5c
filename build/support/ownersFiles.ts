/** What an owner edits; no upgrade writes there, and tests have their own in place of it. */
export const isOwners = (file: string): boolean =>
  /^(?:site\.config\.ts|theme\.css|(?:content|public)\/)/.test(file);

/** What an owner of a site has from us once, and may have changed since: how hosts build and publish it. */
export const isHosts = (file: string): boolean =>
  /^(?:netlify\.toml|vercel\.json|wrangler\.jsonc|\.github\/)/.test(file);
