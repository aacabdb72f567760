#!/usr/bin/env bash
# What the tests need besides Python, from Debian's packages: a JDK and Maven for the real Neo4j, docker-compose to
# check docker-compose.yml, Chromium and Chinese fonts for the explorer. Installs only what is missing; needs root for that.
set -eu
wanted=()
command -v javac > /dev/null || wanted+=(openjdk-17-jdk-headless)
command -v mvn > /dev/null || wanted+=(maven)
command -v docker-compose > /dev/null || docker compose version > /dev/null 2>&1 || wanted+=(docker-compose)
command -v chromium > /dev/null || wanted+=(chromium)
fc-list :lang=zh-cn 2> /dev/null | grep -q . || wanted+=(fonts-noto-cjk fontconfig)
[ ${#wanted[@]} -eq 0 ] && exit 0
echo "installing ${wanted[*]}"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${wanted[@]}" > /dev/null
