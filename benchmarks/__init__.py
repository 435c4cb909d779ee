"""Measurements that anyone can repeat: see README.md. No part of the product."""
