// The npm package oidc-provider with its own login and consent pages: node oidc_provider.mjs PORT REDIRECT_URI
import Provider from 'oidc-provider';

const [port, redirectUri] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'netrex-token',
      client_secret: 'a-secret-of-the-tests+/=',
      application_type: 'native',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: [redirectUri],
    },
  ],
  features: { revocation: { enabled: true } },
});
provider.listen(Number(port), '127.0.0.1');
