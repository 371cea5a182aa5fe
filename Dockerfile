# The API and the timeline page. docker-compose.yml puts a Postgres beside it.
FROM python:3.13-slim-bookworm AS build
WORKDIR /src
COPY requirements.txt requirements-build.txt ./
RUN python -m venv /opt/dateline \
    && /opt/dateline/bin/pip install --no-cache-dir --require-hashes -r requirements.txt \
    && pip install --no-cache-dir --require-hashes -r requirements-build.txt
COPY . .
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/dateline/bin/pip install --no-cache-dir --no-deps --no-index /wheels/*.whl

FROM python:3.13-slim-bookworm
LABEL org.opencontainers.image.title="Dateline" \
      org.opencontainers.image.description="An event timeline database" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 dateline \
    && useradd --system --uid 10001 --gid dateline --home-dir /data --create-home dateline
COPY --from=build /opt/dateline /opt/dateline
ENV PATH="/opt/dateline/bin:$PATH" PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health', timeout=4)"]
ENTRYPOINT ["dateline"]
CMD ["run", "--host", "0.0.0.0"]
