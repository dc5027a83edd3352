"""From paper to data: pictures of pages are opened, recognised, straightened and looked at. The only room of OpenCV."""
