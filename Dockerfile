# The server without an engine: it reaches one through RADOUB_ENGINE.
FROM node:22-trixie-slim AS build
WORKDIR /radoub
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-trixie-slim
# mmdebstrap: where no registry answers, the images of the course are made from Debian's packages.
RUN apt-get update && apt-get install -y --no-install-recommends mmdebstrap && rm -rf /var/lib/apt/lists/*
WORKDIR /radoub
COPY --from=build /radoub/package.json /radoub/package-lock.json ./
COPY --from=build /radoub/node_modules ./node_modules
COPY --from=build /radoub/dist ./dist
COPY --from=build /radoub/sandbox-images ./sandbox-images
COPY --from=build /radoub/scenarios ./scenarios
EXPOSE 7070
# As scripts/start does, which says why.
CMD ["node", "--optimize-for-size", "--enable-source-maps", "dist/server/main.js"]
