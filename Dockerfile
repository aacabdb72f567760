FROM python:3.11-slim AS build
WORKDIR /src
COPY constraints.txt ./
RUN python -m pip install --no-cache-dir -c constraints.txt hatchling
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY graphbuild graphbuild
COPY viz viz
COPY ontology ontology
COPY cypher cypher
COPY examples/plans examples/plans
# the version that was installed above builds it, not the newest of the day
RUN python -m pip wheel --no-cache-dir --no-build-isolation -c constraints.txt -w /wheels . \
    && python -m venv /opt/innograph \
    && /opt/innograph/bin/python -m pip install --no-cache-dir --no-index --find-links /wheels innograph \
    && /opt/innograph/bin/python -m pip uninstall --yes pip setuptools

FROM python:3.11-slim
LABEL org.opencontainers.image.title="innograph" \
      org.opencontainers.image.description="Turns Chinese science, technology and innovation plans into a knowledge graph in which every fact carries the sentence that states it" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0"
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /tmp --shell /usr/sbin/nologin innograph
COPY --from=build /opt/innograph /opt/innograph
COPY docker/load.sh /usr/local/bin/innograph-load
ENV PATH="/opt/innograph/bin:$PATH" \
    PYTHONUNBUFFERED=1 \
    PYTHONUTF8=1
USER 10001:10001
WORKDIR /tmp
ENTRYPOINT ["innograph"]
CMD ["--help"]
