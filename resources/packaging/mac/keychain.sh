#!/usr/bin/env bash
# Puts the certificate and the notary's key, if there are any, into a keychain of this run alone, and tells the steps
# that follow what they are called there.
set -euo pipefail
[ -n "$CERTIFICATE_FILE" ] || exit 0

keychain="$RUNNER_TEMP/signing.keychain-db"
password="$(openssl rand -hex 32)"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 3600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security list-keychains -d user -s "$keychain" login.keychain-db

certificate="$RUNNER_TEMP/certificate.p12"
base64 --decode <<<"$CERTIFICATE_FILE" >"$certificate"
security import "$certificate" -k "$keychain" -P "$CERTIFICATE_PASSWORD" -T /usr/bin/codesign
rm "$certificate"
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
identity="$(security find-identity -v -p codesigning "$keychain" | awk 'NR == 1 {print $2}')"
echo "MAC_SIGNING_IDENTITY=$identity" >>"$GITHUB_ENV"

if [ -n "$NOTARY_KEY" ]; then
  key="$RUNNER_TEMP/notary.p8"
  printf '%s\n' "$NOTARY_KEY" >"$key"
  xcrun notarytool store-credentials netrex-token --key "$key" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER"
  rm "$key"
  echo "NOTARY_PROFILE=netrex-token" >>"$GITHUB_ENV"
fi
