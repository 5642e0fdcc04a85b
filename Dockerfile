FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY src src
COPY workers workers
COPY demo demo
RUN npm run -s build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY bin bin
COPY config config
COPY demo demo
COPY schema schema
RUN mkdir -p /var/lib/copydesk && chown node:node /var/lib/copydesk
USER node
ENTRYPOINT ["node", "bin/copydesk.js"]
CMD ["worker"]
