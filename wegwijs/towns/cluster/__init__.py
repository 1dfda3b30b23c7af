"""The guides of many municipalities, made on a cluster of Dask: this computer alone reads the folders and writes."""
