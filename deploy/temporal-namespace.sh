#!/bin/sh
# The namespace of this region, keeping closed cases for 90 days. Safe to run at every start.
set -eu
until temporal operator cluster health --address "$TEMPORAL_ADDRESS"; do
  sleep 2
done
# Making it fails when it is there; setting its retention must succeed either way.
temporal operator namespace create -n "$TEMPORAL_NAMESPACE" --retention 90d --address "$TEMPORAL_ADDRESS" || true
temporal operator namespace update -n "$TEMPORAL_NAMESPACE" --retention 90d --address "$TEMPORAL_ADDRESS"
